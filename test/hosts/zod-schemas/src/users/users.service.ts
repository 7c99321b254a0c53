import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
import { CreateUserInput, UpdateUserInput } from './users.schemas';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  create(input: CreateUserInput): Promise<User> {
    return this.users.save(this.users.create(input));
  }

  async update(id: number, input: UpdateUserInput): Promise<User> {
    const user = await this.users.findOneBy({ id });
    if (user === null) {
      throw new NotFoundException();
    }
    return this.users.save(this.users.merge(user, input));
  }
}
