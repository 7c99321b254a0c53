import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env.SHOP_URL, autoLoadEntities: true }),
    TypeOrmModule.forRoot({ name: 'audit', type: 'postgres', url: process.env.AUDIT_URL, autoLoadEntities: true }),
  ],
})
export class AppModule {}
