import { Module } from '@nestjs/common';
import { UsersModule } from '@modules/users/users.module';
import { OrdersModule } from '@modules/orders/orders.module';
import { config } from './config';

@Module({ imports: [UsersModule, OrdersModule] })
export class AppModule {}
