import { Module } from '@nestjs/common';
import { config } from '@/config';
import { UsersModule } from './modules/users/users.module';
import { OrdersModule } from './modules/orders/orders.module';

@Module({ imports: [UsersModule, OrdersModule] })
export class AppModule {}
