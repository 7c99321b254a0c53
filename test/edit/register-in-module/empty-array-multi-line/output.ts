import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [OrdersModule],
})
export class AppModule {}
