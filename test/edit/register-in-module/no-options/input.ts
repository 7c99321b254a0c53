import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module()
export class AppModule {}
