import { expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

const files = smallHouse({
  'src/common/answer.ts': `export class Answer {
  static of<T>(data: T, message: string) {
    return { data, message };
  }

  static page<T>(data: T[], total: number, page: number, limit: number, message: string) {
    return { data, total, page, limit, message };
  }

  static gone(message: string) {
    return { message };
  }
}
`,
  'src/users/users.controller.ts': `import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';

import { Answer } from '../common/answer';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly usersService: UsersService) {}

  @Post()
  async create(@Body() dto: object) {
    const user = await this.usersService.create(dto);
    return Answer.of(user, 'User created successfully');
  }

  @Get()
  async findAll(@Query() query: { all: boolean; page: number; limit: number }) {
    const result = await this.usersService.findAll(query);
    if (query.all) {
      return Answer.of(result.data, 'All users retrieved');
    }
    return Answer.page(result.data, result.total, result.page, result.limit, 'Users retrieved');
  }

  @Get(':id')
  async findOne(@Param('id') id: string) {
    return Answer.of(await this.usersService.findOne(id), \`User \${id} retrieved\`);
  }

  @Delete(':id')
  async remove(@Param('id') id: string) {
    await this.usersService.remove(id);
    return Answer.gone('The user is gone');
  }
}
`,
  'src/users/users.service.ts': `import { Injectable } from '@nestjs/common';

@Injectable()
export class UsersService {
  create(dto: object) {
    return dto;
  }

  findAll(query: { page: number; limit: number }) {
    return { data: [], total: 0, ...query };
  }

  findOne(id: string) {
    return id;
  }

  remove(id: string) {
    return id;
  }
}
`,
});

it('answers are put into what the house puts them into', async () => {
  const { entries } = await orders(files);
  const found = entries.find(({ path }) => path === 'src/orders/orders.controller.ts');
  const text = found?.action === 'create' ? found.content : '';

  expect(text).toContain("import { Answer } from '../common/answer';");
  expect(text).toContain('async create(@Body() dto: CreateOrderDto) {');
  expect(text).toContain(`const order = await this.ordersService.create(dto);
    return Answer.of(order, 'Order created successfully');`);
  expect(text).toContain(`const result = await this.ordersService.findAll(query);
    return Answer.page(result.data, result.total, query.page, query.limit, 'Orders retrieved');`);
  expect(text).toContain('return Answer.of(order, `Order ${id} retrieved`);');
  expect(text).toContain(`await this.ordersService.remove(id);
    return Answer.gone('The order is gone');`);
  // No route of the house changes a row.
  expect(text).toContain('return this.ordersService.update(id, dto);');
});
