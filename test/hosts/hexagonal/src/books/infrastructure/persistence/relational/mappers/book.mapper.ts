import { Book } from '../../../../domain/book';
import { BookEntity } from '../entities/book.entity';

export class BookMapper {
  static toDomain(raw: BookEntity): Book {
    return Object.assign(new Book(), raw);
  }
}
