import { Module } from '@nestjs/common';
import { UsersModule } from '@modules/users/users.module';
import { config } from './config';

@Module({ imports: [UsersModule] })
export class AppModule {}
