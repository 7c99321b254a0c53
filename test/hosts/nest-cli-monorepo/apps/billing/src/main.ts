import { NestFactory } from '@nestjs/core';
import { BillingModule } from './billing.module';

NestFactory.create(BillingModule).then((app) => app.listen(3001));
