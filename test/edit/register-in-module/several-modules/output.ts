import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Module({ imports: [] })
class InnerModule {}

@Module({ imports: [InnerModule, OrdersModule] })
export class AppModule {}

@Module({})
class LastModule {}

export class Other {}
