import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config-é😀';
import { HealthModule } from './health/health.module.js';

@Module({ imports: [HealthModule.named('é 😀 漢')] })
export class AppModule {}
