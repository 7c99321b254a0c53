import { Book } from '../../domain/book';
import { QueryBookDto } from '../../dto/query-book.dto';

export abstract class BookRepository {
  abstract create(book: Book): Promise<Book>;

  abstract findAllWithPagination(query: QueryBookDto): Promise<Book[]>;

  abstract findById(id: Book['id']): Promise<Book | null>;
}
