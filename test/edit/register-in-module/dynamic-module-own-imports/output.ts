import { type DynamicModule, Module } from '@nestjs/common';
import { UsersModule } from './users/users.module.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({ imports: [UsersModule, OrdersModule] })
export class AppModule {
  static register(): DynamicModule {
    return { module: AppModule, imports: [AuditModule] };
  }
}
