import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ShipsModule } from '@harbour/ships';
import { BerthsModule } from './berths/berths.module';

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env['DATABASE_URL'], autoLoadEntities: true }),
    ShipsModule,
    BerthsModule,
  ],
})
export class AppModule {}
