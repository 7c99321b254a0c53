import { Module } from '@nestjs/common';
import { BooksController } from './books.controller';
import { BooksService } from './books.service';
import { RelationalBookPersistenceModule } from './infrastructure/persistence/relational/relational-persistence.module';

@Module({
  imports: [RelationalBookPersistenceModule],
  controllers: [BooksController],
  providers: [BooksService],
})
export class BooksModule {}
