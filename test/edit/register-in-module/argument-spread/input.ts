import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module(...args)
export class AppModule {}
