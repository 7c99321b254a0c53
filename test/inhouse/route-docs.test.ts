import { expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

const controller = (
  one: string,
  One: string,
): string => `import { Body, Controller, Delete, Get, HttpStatus, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';

import { Answer, AnswerOf } from '../common/answer';
import { ${One}Output } from './dto/${one}-output.dto';
import { ${One}sService } from './${one}s.service';

@ApiTags('${one}s')
@Controller('${one}s')
export class ${One}sController {
  constructor(private readonly ${one}sService: ${One}sService) {}

  @Post()
  @ApiOperation({ summary: 'Create a ${one}' })
  @ApiResponse({ status: HttpStatus.CREATED, type: AnswerOf(${One}Output) })
  async create(@Body() input: object): Promise<Answer<${One}Output>> {
    const ${one} = await this.${one}sService.create(input);
    return { data: ${one}, meta: {} };
  }

  @Get()
  @ApiOperation({ summary: 'Get ${one}s' })
  @ApiResponse({ status: HttpStatus.OK, type: AnswerOf([${One}Output]) })
  async findAll(@Query() query: object): Promise<Answer<${One}Output[]>> {
    const { ${one}s, count } = await this.${one}sService.findAll(query);
    return { data: ${one}s, meta: { count } };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get the ${one} that wrote the most' })
  @ApiResponse({ status: HttpStatus.OK, type: AnswerOf(${One}Output) })
  async findOne(@Param('id') id: string): Promise<Answer<${One}Output>> {
    return { data: await this.${one}sService.findOne(id), meta: {} };
  }

  @Patch(':id')
  async update(@Param('id') id: string, @Body() input: object) {
    const found = await this.${one}sService.update(id, input);
    return { id, found };
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Delete a ${one}' })
  @ApiResponse({ status: HttpStatus.OK })
  async remove(@Param('id') id: string): Promise<Answer<null>> {
    await this.${one}sService.remove(id);
    return { data: null, meta: { message: '${One} deleted' } };
  }
}
`;

const service = (one: string, One: string): string => `import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';

import { ${One}Output } from './dto/${one}-output.dto';

@Injectable()
export class ${One}sService {
  async create(input: object): Promise<${One}Output> {
    return plainToInstance(${One}Output, input);
  }

  async findAll(query: object): Promise<{ ${one}s: ${One}Output[]; count: number }> {
    return { ${one}s: [plainToInstance(${One}Output, query)], count: 1 };
  }

  async findOne(id: string): Promise<${One}Output> {
    return plainToInstance(${One}Output, { id });
  }

  async update(id: string, input: object): Promise<${One}Output> {
    return plainToInstance(${One}Output, { id, ...input });
  }

  remove(id: string) {
    return id;
  }
}
`;

const output = (One: string): string => `import { Expose } from 'class-transformer';

export class ${One}Output {
  @Expose()
  id!: string;
}
`;

const files = smallHouse({
  'package.json': (smallHouse()['package.json'] ?? '').replace(
    '"typeorm"',
    '"@nestjs/swagger":"^11.0.0","typeorm"',
  ),
  'src/common/answer.ts': `export class Answer<T> {
  data!: T;
  meta!: object;
}

export function AnswerOf(type: unknown): typeof Answer {
  class Known extends Answer<typeof type> {}
  return Known;
}
`,
  ...Object.fromEntries(
    [
      ['post', 'Post'],
      ['user', 'User'],
    ].flatMap(([one = '', One = '']) => [
      [`src/${one}s/dto/${one}-output.dto.ts`, output(One)],
      [`src/${one}s/${one}s.controller.ts`, controller(one, One)],
      [`src/${one}s/${one}s.service.ts`, service(one, One)],
    ]),
  ),
});

it('answers are put into objects as the house does, and documented as it does', async () => {
  const { entries } = await orders(files);
  const text = (path: string): string => {
    const found = entries.find((one) => one.path === path);
    return found?.action === 'create' ? found.content : '';
  };
  const routes = text('src/orders/orders.controller.ts');

  expect(routes).toContain("import { Answer, AnswerOf } from '../common/answer';");
  expect(routes).toContain(`  @ApiOperation({ summary: 'Create an order' })
  @ApiResponse({ status: HttpStatus.CREATED, type: AnswerOf(OrderOutput) })
  async create(@Body() input: CreateOrderDto): Promise<Answer<OrderOutput>> {
    const order = await this.ordersService.create(input);
    return { data: order, meta: {} };
  }`);
  expect(routes).toContain(`  @ApiResponse({ status: HttpStatus.OK, type: AnswerOf([OrderOutput]) })
  async findAll(@Query() query: ListOrderDto): Promise<Answer<OrderOutput[]>> {
    const { orders, count } = await this.ordersService.findAll(query);
    return { data: orders, meta: { count } };
  }`);
  // What is said of one feature only is not said of another.
  expect(routes).toContain("@ApiOperation({ summary: 'Get an order' })");
  expect(routes).toContain(`): Promise<Answer<null>> {
    await this.ordersService.remove(id);
    return { data: null, meta: { message: 'Order deleted' } };
  }`);
  // An object with what was sent in it is no envelope.
  expect(routes).toContain('return this.ordersService.update(id, input);');
  expect(text('src/orders/orders.service.ts')).toContain(
    'findAll(query: ListOrderDto): Promise<{ orders: OrderOutput[]; count: number }> {',
  );
  expect(text('src/orders/orders.service.ts')).toContain(
    'return { orders: plainToInstance(OrderOutput, orders), count };',
  );
  expect(entries.map(({ path }) => path).filter((path) => path.includes('list'))).toStrictEqual([
    'src/orders/dto/list-order.dto.ts',
  ]);
});
