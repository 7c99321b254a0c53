import { NestFactory } from '@nestjs/core'
import { LegacyModule } from './legacy.module'

void NestFactory.create(LegacyModule).then((app) => app.listen(3002))
