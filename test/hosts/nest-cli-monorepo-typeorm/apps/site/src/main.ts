import { NestFactory } from '@nestjs/core'
import { SiteModule } from './site.module'

async function bootstrap() {
  const app = await NestFactory.create(SiteModule)
  await app.listen(3000)
}
void bootstrap()
