import { Body, Controller, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { SchemaPipe } from '../common/pipes/schema.pipe';
import { User } from './user.entity';
import { CreateUserInput, CreateUserSchema, UpdateUserInput, UpdateUserSchema } from './users.schemas';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly usersService: UsersService) {}

  @Post()
  create(@Body(new SchemaPipe(CreateUserSchema)) input: CreateUserInput): Promise<User> {
    return this.usersService.create(input);
  }

  @Patch(':id')
  update(
    @Param('id', ParseIntPipe) id: number,
    @Body(new SchemaPipe(UpdateUserSchema)) input: UpdateUserInput,
  ): Promise<User> {
    return this.usersService.update(id, input);
  }
}
