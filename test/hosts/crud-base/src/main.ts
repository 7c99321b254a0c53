import { NestFactory } from "@nestjs/core";
import { GlobalInterceptor } from "./interceptors/global.interceptor";

async function bootstrap(): Promise<void> {
  // The configuration has to be there first.
  const { AppModule } = await import("./modules/app/app.module");

  const app = await NestFactory.create(AppModule);
  app.useGlobalInterceptors(new GlobalInterceptor());
  await app.listen(3000);
}
void bootstrap();
