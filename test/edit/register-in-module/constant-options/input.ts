import { Module } from '@nestjs/common';

const metadata = {
  imports: [],
};

@Module(metadata)
export class AppModule {}
