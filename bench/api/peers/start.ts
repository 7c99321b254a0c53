import { type DynamicModule, Module, type Type, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Logger, LoggerModule } from 'nestjs-pino';
import { configureApp } from 'src/app.setup';
import { EnvironmentModule } from 'src/config/environment.module';
import { LoggingModule } from 'src/logging/logging.module';

/**
 * Controllers are compared in one and the same application: the service's. `PEERS=handbook` puts those written by hand
 * into one as the handbook of NestJS shows it, with request log, helmet and CORS, but without ids of requests, problem
 * documents and API docs.
 */
const isHandbook = process.env.PEERS === 'handbook';

@Module({})
class Root {
  static of(module: Type | DynamicModule): DynamicModule {
    const shared = isHandbook ? [LoggerModule.forRoot()] : [EnvironmentModule, LoggingModule];
    return { module: Root, imports: [...shared, module] };
  }
}

/** Starts an application with a hand-written module. */
export async function start(module: Type | DynamicModule): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(Root.of(module), { bufferLogs: true });
  if (isHandbook) {
    app.useLogger(app.get(Logger));
    app.use(helmet());
    app.enableCors({ origin: [] });
    app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  } else {
    configureApp(app);
  }
  await app.listen(Number(process.env.PORT));
}
