import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookEntity } from './entities/book.entity';
import { BookRelationalRepository } from './repositories/book.repository';

@Module({
  imports: [TypeOrmModule.forFeature([BookEntity])],
  providers: [BookRelationalRepository],
  exports: [BookRelationalRepository],
})
export class RelationalBookPersistenceModule {}
