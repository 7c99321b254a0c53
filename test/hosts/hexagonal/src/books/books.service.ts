import { Injectable, UnprocessableEntityException } from '@nestjs/common';
import { Book } from './domain/book';
import { CreateBookDto } from './dto/create-book.dto';
import { QueryBookDto } from './dto/query-book.dto';

@Injectable()
export class BooksService {
  async create(dto: CreateBookDto): Promise<Book> {
    if (dto.title === '') {
      throw new UnprocessableEntityException({ errors: { title: 'empty' } });
    }
    return Object.assign(new Book(), dto);
  }

  async findAll(_query: QueryBookDto): Promise<Book[]> {
    return [];
  }
}
