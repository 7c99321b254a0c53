import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({ imports: [] })
export class AppModule {}