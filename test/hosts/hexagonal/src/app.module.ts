import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, DataSourceOptions } from 'typeorm';
import { AuthorsModule } from './authors/authors.module';
import { BooksModule } from './books/books.module';
import { TypeOrmConfigService } from './database/typeorm-config.service';

const infrastructureDatabaseModule = process.env.DATABASE_TYPE === 'mongodb'
  ? MongooseModule.forRoot(process.env.DATABASE_URL ?? '')
  : TypeOrmModule.forRootAsync({
      useClass: TypeOrmConfigService,
      dataSourceFactory: async (options: DataSourceOptions) => new DataSource(options).initialize(),
    });

@Module({
  imports: [infrastructureDatabaseModule, AuthorsModule, BooksModule],
})
export class AppModule {}
