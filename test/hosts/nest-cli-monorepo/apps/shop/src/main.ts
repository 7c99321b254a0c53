import { NestFactory } from '@nestjs/core';
import { ShopModule } from './shop.module';

async function bootstrap() {
  await (await NestFactory.create(ShopModule)).listen(3000);
}
bootstrap();
