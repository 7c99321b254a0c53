import { Module } from '@nestjs/common';
import { AdminModule } from './admin/admin.module.js';
import { UsersModule } from './users/users.module.js';

@Module({ imports: process.env.ADMIN ? [AdminModule, UsersModule] : [UsersModule] })
export class AppModule {}
