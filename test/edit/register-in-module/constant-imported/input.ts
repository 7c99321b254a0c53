import { Module } from '@nestjs/common';
import { commonImports } from './common-imports.js';

@Module({ imports: commonImports })
export class AppModule {}
