import { type DynamicModule, Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Global()
@Module({})
export class AppModule {
  static register(): DynamicModule {
    return { module: AppModule, imports: [OrdersModule] };
  }
}
