import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

import { configureApp } from './setup.js';
const app = await NestFactory.create(AppModule);
configureApp(app);
