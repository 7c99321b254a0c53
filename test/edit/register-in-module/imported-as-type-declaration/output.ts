import { Module } from '@nestjs/common';
import { type Other, OrdersModule } from './orders/orders.module.js';

@Module({ imports: [OrdersModule] })
export class AppModule {}
