import { Module } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module';

const features = [OrdersModule];

@Module({ imports: [...features] })
export class AppModule {}
