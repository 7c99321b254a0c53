import { Module } from '@nestjs/common'; // the framework; import {} from 'x'
import { OrdersModule } from './orders/orders.module.js';

// imports end

@Module({ imports: [OrdersModule] })
export class AppModule {}
