import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { KeyGuard } from '../common/key.guard';
import { PaginationArgs } from '../common/pagination.args';
import { CreateAuthorInput } from './dto/create-author.input';
import { UpdateAuthorInput } from './dto/update-author.input';
import { Author } from './entities/author.entity';
import { AuthorsService } from './authors.service';

@Resolver(() => Author)
export class AuthorsResolver {
  constructor(private readonly authorsService: AuthorsService) {}

  @Mutation(() => Author)
  @UseGuards(KeyGuard)
  createAuthor(
    @Args('createAuthorInput') createAuthorInput: CreateAuthorInput,
  ): Promise<Author> {
    return this.authorsService.create(createAuthorInput);
  }

  @Query(() => [Author], { name: 'authors' })
  findAll(@Args() pagination: PaginationArgs): Promise<Author[]> {
    return this.authorsService.findAll(pagination);
  }

  @Query(() => Author, { name: 'author' })
  findOne(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
  ): Promise<Author> {
    return this.authorsService.findOne(id);
  }

  @Mutation(() => Author)
  @UseGuards(KeyGuard)
  updateAuthor(
    @Args('updateAuthorInput') updateAuthorInput: UpdateAuthorInput,
  ): Promise<Author> {
    return this.authorsService.update(updateAuthorInput.id, updateAuthorInput);
  }

  @Mutation(() => Author)
  @UseGuards(KeyGuard)
  removeAuthor(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
  ): Promise<Author> {
    return this.authorsService.remove(id);
  }
}
