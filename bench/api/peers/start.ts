import { type DynamicModule, Module, type Type, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Logger, LoggerModule } from 'nestjs-pino';
import { configureApp } from 'src/app.setup';
import { EnvironmentModule } from 'src/config/environment.module';
import { CustomersModule } from 'src/customers/customers.module';
import { DatabaseModule } from 'src/database/database.module';
import { HealthModule } from 'src/health/health.module';
import { LoggingModule } from 'src/logging/logging.module';

/**
 * What is compared is a generated feature with one written by hand, in one and the same service. `PEERS=handbook` puts
 * those written by hand into an application of their own as the handbook of NestJS shows it: with request log, helmet
 * and CORS, but without ids of requests, API docs, problem documents and other features.
 */
const isHandbook = process.env.PEERS === 'handbook';

@Module({})
class Root {
  static of(module: Type | DynamicModule): DynamicModule {
    const rest = isHandbook ? [LoggerModule.forRoot()] : [LoggingModule, HealthModule, CustomersModule];
    return { module: Root, imports: [EnvironmentModule, DatabaseModule, ...rest, module] };
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
