import { NestFactory } from '@nestjs/core'
import { AdminApiModule } from './admin-api.module'

async function bootstrap() {
  const app = await NestFactory.create(AdminApiModule)
  app.setGlobalPrefix('admin')
  await app.listen(3001)
}
void bootstrap()
