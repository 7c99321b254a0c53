import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({
  imports: [
    // features come here
  ],
})
export class AppModule {}
