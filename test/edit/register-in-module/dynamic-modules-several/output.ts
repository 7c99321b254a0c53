import { type DynamicModule, Module } from '@nestjs/common';
import { UsersModule } from './users/users.module.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({ imports: [OrdersModule] })
export class AppModule {
  static register(): DynamicModule {
    return { module: AppModule, imports: [UsersModule] };
  }

  static registerForTests(): DynamicModule {
    return { module: AppModule, imports: [] };
  }
}
