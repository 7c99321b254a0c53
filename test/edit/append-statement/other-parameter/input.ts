import type { NestExpressApplication } from '@nestjs/platform-express';

export function configureApp(nest: NestExpressApplication): void {}
