import { Module } from '@nestjs/common';

class OrdersModule {}

@Module({ imports: [] })
export class AppModule {}
