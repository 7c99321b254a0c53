import { forwardRef, Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [forwardRef(() => OrdersModule)],
})
export class AppModule {}
