import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { HealthModule } from './health/health.module.js';
import { AModule } from './a.module.js';

@Module({
  imports: [ConfigModule, HealthModule,
    AModule
  ],
})
export class AppModule {}
