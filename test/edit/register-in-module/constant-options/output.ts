import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

const metadata = {
  imports: [OrdersModule],
};

@Module(metadata)
export class AppModule {}
