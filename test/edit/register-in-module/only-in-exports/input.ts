import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [],
  exports: [OrdersModule],
})
export class AppModule {}
