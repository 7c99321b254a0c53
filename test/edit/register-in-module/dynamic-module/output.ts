import { type DynamicModule, Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Global()
@Module({ imports: [OrdersModule] })
export class AppModule {
  static register(): DynamicModule {
    return { module: AppModule, imports: [] };
  }
}
