import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({
  controllers: [AController],
  providers: [],
})
export class AppModule {}
