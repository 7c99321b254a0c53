import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({ controllers: [AController] })
export class AppModule {}
