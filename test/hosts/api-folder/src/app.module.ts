import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiModule } from './api/api.module';
import { options } from './database/options';

@Module({ imports: [TypeOrmModule.forRoot(options), ApiModule] })
export class AppModule {}
