import { Module } from '@nestjs/common';
import { AController } from './a.controller.js';

@Module({ 'imports': [], "providers": [] })
export class AppModule {}
