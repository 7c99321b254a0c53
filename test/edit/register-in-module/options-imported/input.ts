import { Module } from '@nestjs/common';
import { metadata } from './metadata.js';

@Module(metadata)
export class AppModule {}
