import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PaginationArgs } from '../common/pagination.args';
import { CreateBookInput } from './dto/create-book.input';
import { UpdateBookInput } from './dto/update-book.input';
import { Book } from './entities/book.entity';

@Injectable()
export class BooksService {
  constructor(
    @InjectRepository(Book)
    private readonly booksRepository: Repository<Book>,
  ) {}

  create(createBookInput: CreateBookInput): Promise<Book> {
    return this.booksRepository.save(
      this.booksRepository.create(createBookInput),
    );
  }

  findAll({ skip, take }: PaginationArgs): Promise<Book[]> {
    return this.booksRepository.find({ skip, take });
  }

  async findOne(id: string): Promise<Book> {
    const book = await this.booksRepository.findOneBy({ id });
    if (!book) {
      throw new NotFoundException('Book not found');
    }
    return book;
  }

  async update(id: string, updateBookInput: UpdateBookInput): Promise<Book> {
    const book = await this.findOne(id);
    return this.booksRepository.save({ ...book, ...updateBookInput });
  }

  async remove(id: string): Promise<Book> {
    const book = await this.findOne(id);
    await this.booksRepository.remove(book);
    return { ...book, id };
  }
}
