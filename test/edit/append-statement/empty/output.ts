import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';

export function configureApp(app: NestExpressApplication): void {
  app.use(
    helmet(),
  );
}
