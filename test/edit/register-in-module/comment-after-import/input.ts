import { Module } from '@nestjs/common'; // the framework; import {} from 'x'

// imports end

@Module({ imports: [] })
export class AppModule {}
