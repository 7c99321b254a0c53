import { Module } from '@nestjs/common';
import { HealthModule } from 'src/health/health.module';
import { OrdersModule } from 'src/orders/orders.module';

@Module({ imports: [HealthModule, OrdersModule] })
export class AppModule {}
