import { Book } from '../../../../domain/book';
import { BookEntity } from '../entities/book.entity';

export class BookMapper {
  static toDomain(raw: BookEntity): Book {
    const book = new Book();
    book.id = raw.id;
    book.title = raw.title;
    return book;
  }

  static toPersistence(book: Book): BookEntity {
    const row = new BookEntity();
    row.id = book.id;
    row.title = book.title;
    return row;
  }
}
