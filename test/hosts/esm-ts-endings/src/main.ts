import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { AppModule } from './app.module.ts';

const app = await NestFactory.create(AppModule);
app.enableVersioning({ type: VersioningType.HEADER, header: 'X-Api', defaultVersion: '2' });
await app.listen(3000);
