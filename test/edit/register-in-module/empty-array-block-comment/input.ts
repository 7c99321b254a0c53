import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({ imports: [/* none yet */] })
export class AppModule {}
