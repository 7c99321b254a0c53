import { NestFactory } from '@nestjs/core';
import { SiteModule } from './site.module';

NestFactory.create(SiteModule).then((app) => app.listen(3002));
