import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { BookEntity } from '../entities/book.entity';
import { BookMapper } from '../mappers/book.mapper';

@Injectable()
export class BookRelationalRepository {
  constructor(@InjectRepository(BookEntity) private readonly books: Repository<BookEntity>) {}

  async all() {
    return (await this.books.find()).map((one) => BookMapper.toDomain(one));
  }

  async one() {
    const [first] = await this.books.find();
    return first && BookMapper.toDomain(first);
  }
}
