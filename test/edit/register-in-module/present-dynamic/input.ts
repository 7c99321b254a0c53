import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [OrdersModule.register({ a: 1 })],
})
export class AppModule {}
