import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Berth } from './berth.entity';
import { BerthsController } from './berths.controller';

@Module({ imports: [TypeOrmModule.forFeature([Berth])], controllers: [BerthsController] })
export class BerthsModule {}
