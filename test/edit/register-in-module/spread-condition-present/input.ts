import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [
    ...(process.env.DOCS === 'on' ? [OrdersModule] : []),
  ],
})
export class AppModule {}
