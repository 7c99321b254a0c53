import { Module } from '@nestjs/common';

import { featureModules } from './feature-modules.ts';

@Module({ imports: featureModules })
export class AppModule {}
