import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { options } from './database/options';
import { UsersModule } from './users/users.module';

@Module({
  imports: [TypeOrmModule.forRoot({ ...options, autoLoadEntities: true, synchronize: true }), UsersModule],
})
export class AppModule {}
