import { Module as NestModule } from '@nestjs/common';
import { Module } from './webpack.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({ imports: [] })
export class Wrong {}

@NestModule({ imports: [OrdersModule] })
class AppModule {}

export { AppModule };
