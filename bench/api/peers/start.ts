import { type DynamicModule, Module, type Type, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { Logger, LoggerModule } from 'nestjs-pino';

/** Without request log, CORS and helmet, which a service has and a demonstration has not. */
const isBare = process.env.BARE === '1';

@Module({})
class Root {
  static of(module: Type | DynamicModule): DynamicModule {
    return { module: Root, imports: isBare ? [module] : [LoggerModule.forRoot(), module] };
  }
}

/** Starts a hand-written application as the handbook of NestJS shows it. */
export async function start(module: Type | DynamicModule): Promise<void> {
  const app = await NestFactory.create(Root.of(module), isBare ? { logger: false } : { bufferLogs: true });
  if (!isBare) {
    app.useLogger(app.get(Logger));
    app.use(helmet());
    app.enableCors({ origin: [] });
  }
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(Number(process.env.PORT));
}
