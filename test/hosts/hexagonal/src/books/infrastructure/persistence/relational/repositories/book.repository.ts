import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Book } from '../../../../domain/book';
import { QueryBookDto } from '../../../../dto/query-book.dto';
import { BookRepository } from '../../book.repository';
import { BookEntity } from '../entities/book.entity';
import { BookMapper } from '../mappers/book.mapper';

@Injectable()
export class BookRelationalRepository implements BookRepository {
  constructor(@InjectRepository(BookEntity) private readonly books: Repository<BookEntity>) {}

  async create(book: Book): Promise<Book> {
    return BookMapper.toDomain(await this.books.save(BookMapper.toPersistence(book)));
  }

  async findAllWithPagination({ page = 1, limit = 10 }: QueryBookDto): Promise<Book[]> {
    const rows = await this.books.find({ skip: (page - 1) * limit, take: limit });
    return rows.map((row) => BookMapper.toDomain(row));
  }

  async findById(id: Book['id']): Promise<Book | null> {
    const row = await this.books.findOneBy({ id });
    return row && BookMapper.toDomain(row);
  }
}
