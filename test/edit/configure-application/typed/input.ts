import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';

const server = await NestFactory.create<NestExpressApplication>(AppModule);
