import { Module } from '@nestjs/common';

@Module({ imports: [] })
class InnerModule {}

@Module({ imports: [InnerModule] })
export class AppModule {}

@Module({})
class LastModule {}

export class Other {}
