import { Module } from '@nestjs/common';
import { config } from '@/config';
import { UsersModule } from './modules/users/users.module';

@Module({ imports: [UsersModule] })
export class AppModule {}
