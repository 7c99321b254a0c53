import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { KeyGuard } from '../common/key.guard';
import { PaginationArgs } from '../common/pagination.args';
import { CreateBookInput } from './dto/create-book.input';
import { UpdateBookInput } from './dto/update-book.input';
import { Book } from './entities/book.entity';
import { BooksService } from './books.service';

@Resolver(() => Book)
export class BooksResolver {
  constructor(private readonly booksService: BooksService) {}

  @Mutation(() => Book)
  @UseGuards(KeyGuard)
  createBook(
    @Args('createBookInput') createBookInput: CreateBookInput,
  ): Promise<Book> {
    return this.booksService.create(createBookInput);
  }

  @Query(() => [Book], { name: 'books' })
  findAll(@Args() pagination: PaginationArgs): Promise<Book[]> {
    return this.booksService.findAll(pagination);
  }

  @Query(() => Book, { name: 'book' })
  findOne(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
  ): Promise<Book> {
    return this.booksService.findOne(id);
  }

  @Mutation(() => Book)
  @UseGuards(KeyGuard)
  updateBook(
    @Args('updateBookInput') updateBookInput: UpdateBookInput,
  ): Promise<Book> {
    return this.booksService.update(updateBookInput.id, updateBookInput);
  }

  @Mutation(() => Book)
  @UseGuards(KeyGuard)
  removeBook(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
  ): Promise<Book> {
    return this.booksService.remove(id);
  }
}
