import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { HealthModule } from './health/health.module.js';

import { featureModules } from './features.js';
@Module({
  imports: [ConfigModule, ...featureModules],
})
export class AppModule {}
