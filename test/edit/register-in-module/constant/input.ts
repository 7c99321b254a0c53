import { Module } from '@nestjs/common';
import { HealthModule } from './health/health.module.js';

const commonImports = [HealthModule];

@Module({ imports: commonImports })
export class AppModule {}
