import { type DynamicModule, Module } from '@nestjs/common';
import { UsersModule } from './users/users.module.js';

@Module({ imports: [UsersModule] })
export class AppModule {
  static register(): DynamicModule {
    return { module: AppModule, imports: [AuditModule] };
  }
}
