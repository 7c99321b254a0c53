import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureApp } from './app.setup.js';

void (async () => {
	const app = await NestFactory.create<NestExpressApplication>(AppModule);
	configureApp(app);
	await app.listen(3000);
})();
