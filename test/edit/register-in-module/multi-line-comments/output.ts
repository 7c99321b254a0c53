import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { HealthModule } from './health/health.module.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [
    // infrastructure, ]
    ConfigModule, // global
    HealthModule, // ], no comma
    // features
    /* , */
    OrdersModule
  ],
})
export class AppModule {}
