import { NestFactory } from '@nestjs/core';
import { AppModule } from 'src/app.module';

NestFactory.create(AppModule.forRoot()).then((app) => app.listen(3000));
