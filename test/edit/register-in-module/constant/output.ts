import { Module } from '@nestjs/common';
import { HealthModule } from './health/health.module.js';
import { OrdersModule } from './orders/orders.module.js';

const commonImports = [HealthModule, OrdersModule];

@Module({ imports: commonImports })
export class AppModule {}
