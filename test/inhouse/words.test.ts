import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const CONTROLLER = `import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';

import { CreateUserDto } from './dto/create-user.dto';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private usersService: UsersService) {}

  @Post()
  addUser(@Body() createUserDto: CreateUserDto) {
    return this.usersService.createUser(createUserDto);
  }

  @Get()
  getUsers(@Query() filter: object) {
    return this.usersService.list(filter);
  }

  @Get('me')
  whoami() {
    return this.usersService.whoami();
  }

  @Get('/:id')
  getUserById(@Param('id') id: string) {
    return this.usersService.find(id);
  }

  @Put(':id')
  editUser(@Param('id') id: string, @Body() changes: CreateUserDto) {
    return this.usersService.rename(id, changes);
  }

  @Delete(':id')
  deleteUser(@Param('id') id: string) {
    return this.usersService.deleteUser(id);
  }
}
`;

const service = (
  absence: string,
  imported = '',
): string => `import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
${imported}
import { User } from './user.entity';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private userRepo: Repository<User>) {}

  async find(id: string): Promise<User> {
    const user = await this.userRepo.findOneBy({ id });
    if (!user) {
      throw ${absence};
    }
    return user;
  }
}
`;

const house = (absence: string, imported?: string, more: Files = {}): Files =>
  smallHouse({
    'src/users/dto/create-user.dto.ts': 'export class CreateUserDto {\n  name!: string;\n}\n',
    'src/users/users.controller.ts': CONTROLLER,
    'src/users/users.service.ts': service(absence, imported),
    // What the other feature of the house says is no word of every feature.
    'src/posts/posts.controller.ts': `import { Controller, Get, Post } from '@nestjs/common';

@Controller('posts')
export class PostsController {
  @Get()
  feedOfFriends(): string[] {
    return [];
  }
}
`,
    ...more,
  });

async function made(files: Files, fields?: string): Promise<Files> {
  const { entries } = await orders(files, fields);
  return Object.fromEntries(
    entries.flatMap(({ path, ...entry }) =>
      entry.action === 'create' ? [[path.replace(/^src\/orders\//, ''), entry.content] as const] : [],
    ),
  );
}

describe('a house with words of its own', () => {
  const files = house("new NotFoundException(`User with ID '${id}' not found`)");

  it('has them in the routes', async () => {
    const { 'orders.controller.ts': text = '' } = await made(files, 'title:string:120,status:enum:a:b');

    expect(text).toContain('constructor(private ordersService: OrdersService) {}');
    expect(text).toContain('addOrder(@Body() createOrderDto: CreateOrderDto)');
    expect(text).toContain('return this.ordersService.createOrder(createOrderDto);');
    expect(text).toContain('getOrders(@Query() filter: ListOrderDto)');
    expect(text).toContain("getOrderById(@Param('id', ParseUUIDPipe) id: string)");
    expect(text).toContain('@Put(');
    expect(text).toContain('updateOrderDto: UpdateOrderDto');
    expect(text).not.toMatch(/Patch|HttpCode|NO_CONTENT|dto:/);
  });

  it('has them in the service', async () => {
    const { 'orders.service.ts': text = '' } = await made(files, 'title:string:120,status:enum:a:b:filter');

    expect(text).toContain('private orderRepo: Repository<Order>');
    expect(text).toContain('async createOrder(createOrderDto: CreateOrderDto)');
    // What routes call there is no word of every feature: their own name is taken.
    expect(text).toMatch(/async editOrder\(\s*id: string/);
    expect(text).toContain('return this.find(order.id);');
    expect(text).toContain('filter.status !== undefined && { status: filter.status }');
    expect(text).toContain('  async find(id: string): Promise<Order>');
    expect(text).toContain("throw new NotFoundException(`Order with ID '${id}' not found`);");
    expect(text).not.toMatch(/rename|query\.|\bdto[:.,)]/);
  });

  it('calls what it refers to by the words of that', async () => {
    const { 'orders.service.ts': text = '' } = await made(files, 'buyer:ref:users');

    expect(text).toContain('await this.checkReferences(createOrderDto);');
    expect(text).toContain('await this.checkReferences(updateOrderDto);');
  });
});

it.each([
  ["new NotFoundException('User not found')", "throw new NotFoundException('Order not found');"],
  [
    'new NotFoundException(`Record with ID ${id} not found`)',
    'throw new NotFoundException(`Record with ID ${id} not found`);',
  ],
  [
    "new NotFoundException('The user does not exist')",
    "throw new NotFoundException('The order does not exist');",
  ],
  [
    "new NotFoundException('User or his friends not found')",
    'throw new NotFoundException(`There is no order ${id}`);',
  ],
  ['new NotFoundException()', 'throw new NotFoundException(`There is no order ${id}`);'],
])('what is thrown for nothing: %s', async (written, thrown) => {
  expect((await made(house(written)))['orders.service.ts']).toContain(thrown);
});

it('an error of the house is thrown with its imports', async () => {
  const error = 'export class NotFoundError extends Error {}\n';
  const files = house(
    "new NotFoundError('user', 'id', id.toString())",
    "\nimport { NotFoundError } from '../errors/not-found.error';",
    { 'src/errors/not-found.error.ts': error },
  );
  const { 'orders.service.ts': text = '' } = await made(files);

  expect(text).toContain("throw new NotFoundError('order', 'id', id.toString());");
  expect(text).toContain("import { NotFoundError } from '../errors/not-found.error';");
  expect(text).not.toContain('NotFoundException');
});

it('an error that a function makes is thrown likewise', async () => {
  const files = house(
    "failure(HttpStatus.NOT_FOUND, 'USER_NOT_FOUND')".replace('failure', 'Failure'),
    "\nimport { HttpStatus } from '@nestjs/common';\nimport { Failure } from '../errors/failure';",
    {
      'src/errors/failure.ts':
        'export const Failure = (status: number, code: string) => new Error(`${status} ${code}`);\n',
    },
  );

  expect((await made(files))['orders.service.ts']).toContain(
    "throw Failure(HttpStatus.NOT_FOUND, 'ORDER_NOT_FOUND');",
  );
});
