import { Module as NestModule } from '@nestjs/common';
import { Module } from './webpack.js';

@Module({ imports: [] })
export class Wrong {}

@NestModule({ imports: [] })
class AppModule {}

export { AppModule };
