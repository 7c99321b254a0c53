import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({
  // who answers
  controllers: [AController],
})
export class AppModule {}
