import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { AppModule } from './app.module.js'

const application = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter())
await application.listen(3000)
