import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

void NestFactory.createApplicationContext(WorkerModule);
