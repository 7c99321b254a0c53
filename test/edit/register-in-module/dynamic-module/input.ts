import { type DynamicModule, Module } from '@nestjs/common';

@Global()
@Module({})
export class AppModule {
  static register(): DynamicModule {
    return { module: AppModule, imports: [] };
  }
}
