import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HealthModule } from './health/health.module.js';

@Module({ imports: [HealthModule, TypeOrmModule] })
export class AppModule {}
