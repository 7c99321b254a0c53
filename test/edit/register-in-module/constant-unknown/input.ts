import { Module } from '@nestjs/common';

let commonImports = [];

@Module({ imports: commonImports })
export class AppModule {}
