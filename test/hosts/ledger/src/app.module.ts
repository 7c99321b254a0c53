import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module';
import { options } from './database/options';

@Module({
  imports: [TypeOrmModule.forRoot({ ...options, autoLoadEntities: true }), AccountsModule],
})
export class AppModule {}
