import { Module } from '@nestjs/common';
import { OrdersModule } from './legacy/orders.module.js';

@Module({ imports: [OrdersModule] })
export class AppModule {}
