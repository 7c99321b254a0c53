import { Injectable, UnprocessableEntityException } from '@nestjs/common';
import { Book } from './domain/book';
import { CreateBookDto } from './dto/create-book.dto';
import { QueryBookDto } from './dto/query-book.dto';
import { BookRepository } from './infrastructure/persistence/book.repository';

@Injectable()
export class BooksService {
  constructor(private readonly bookRepository: BookRepository) {}

  async create(dto: CreateBookDto): Promise<Book> {
    if (dto.title === '') {
      throw new UnprocessableEntityException({ errors: { title: 'empty' } });
    }
    return this.bookRepository.create(Object.assign(new Book(), dto));
  }

  findAll(query: QueryBookDto): Promise<Book[]> {
    return this.bookRepository.findAllWithPagination(query);
  }
}
