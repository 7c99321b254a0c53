import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@Module({ imports: [OrdersModule] })
class InnerModule {}

@Module({ imports: [InnerModule] })
export class AppModule {}

@Module({})
class LastModule {}

export class Other {}
