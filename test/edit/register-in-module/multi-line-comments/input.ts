import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { HealthModule } from './health/health.module.js';

@Module({
  imports: [
    // infrastructure, ]
    ConfigModule, // global
    HealthModule // ], no comma
    // features
    /* , */
  ],
})
export class AppModule {}
