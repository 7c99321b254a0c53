import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PaginationArgs } from '../common/pagination.args';
import { CreateAuthorInput } from './dto/create-author.input';
import { UpdateAuthorInput } from './dto/update-author.input';
import { Author } from './entities/author.entity';

@Injectable()
export class AuthorsService {
  constructor(
    @InjectRepository(Author)
    private readonly authorsRepository: Repository<Author>,
  ) {}

  create(createAuthorInput: CreateAuthorInput): Promise<Author> {
    return this.authorsRepository.save(
      this.authorsRepository.create(createAuthorInput),
    );
  }

  findAll({ skip, take }: PaginationArgs): Promise<Author[]> {
    return this.authorsRepository.find({ skip, take });
  }

  async findOne(id: string): Promise<Author> {
    const author = await this.authorsRepository.findOneBy({ id });
    if (!author) {
      throw new NotFoundException('Author not found');
    }
    return author;
  }

  async update(
    id: string,
    updateAuthorInput: UpdateAuthorInput,
  ): Promise<Author> {
    const author = await this.findOne(id);
    return this.authorsRepository.save({ ...author, ...updateAuthorInput });
  }

  async remove(id: string): Promise<Author> {
    const author = await this.findOne(id);
    await this.authorsRepository.remove(author);
    return { ...author, id };
  }
}
