import 'reflect-metadata';

process.title = 'app';

import { Module } from '@nestjs/common';

@Module({ imports: [] })
export class AppModule {}
