import { Module } from '@nestjs/common';
import { OrdersModule as Sales } from './orders/orders.module.js';

@Module({ imports: [Sales] })
export class AppModule {}
