import { Module } from '@nestjs/common';
import { type OrdersModule, Other } from './orders/orders.module.js';

@Module({ imports: [] })
export class AppModule {}
