import { expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

const output = (One: string): string => `import { Expose } from 'class-transformer';

export class ${One}Output {
  @Expose()
  id!: string;

  @Expose()
  name!: string;
}
`;

const input = (One: string): string => `import { IsString } from 'class-validator';

export class Create${One}Input {
  @IsString()
  name!: string;
}

export class Update${One}Input {
  @IsString()
  name!: string;
}
`;

const controller = (
  one: string,
  One: string,
): string => `import { Body, Controller, Get, Param, Post } from '@nestjs/common';

import { Create${One}Input } from './dtos/${one}-input.dto';
import { ${One}Output } from './dtos/${one}-output.dto';
import { ${One}sService } from './${one}s.service';

@Controller('${one}s')
export class ${One}sController {
  constructor(private readonly ${one}sService: ${One}sService) {}

  @Post()
  create(@Body() input: Create${One}Input): Promise<${One}Output> {
    return this.${one}sService.create(input);
  }

  @Get(':id')
  find(@Param('id') id: string): Promise<${One}Output> {
    return this.${one}sService.find(id);
  }
}
`;

const service = (one: string, One: string): string => `import { Injectable } from '@nestjs/common';
import { plainToClass } from 'class-transformer';

import { Create${One}Input } from './dtos/${one}-input.dto';
import { ${One}Output } from './dtos/${one}-output.dto';
import { ${One} } from './${one}.entity';

@Injectable()
export class ${One}sService {
  async create(input: Create${One}Input): Promise<${One}Output> {
    const ${one} = plainToClass(${One}, input);
    return plainToClass(${One}Output, ${one}, { excludeExtraneousValues: true });
  }

  async find(id: string): Promise<${One}Output> {
    return plainToClass(${One}Output, { id }, { excludeExtraneousValues: true });
  }
}
`;

const files = smallHouse(
  Object.fromEntries(
    [
      ['post', 'Post'],
      ['user', 'User'],
    ].flatMap(([one = '', One = '']) => [
      [`src/${one}s/dtos/${one}-output.dto.ts`, output(One)],
      [`src/${one}s/dtos/${one}-input.dto.ts`, input(One)],
      [`src/${one}s/${one}s.controller.ts`, controller(one, One)],
      [`src/${one}s/${one}s.service.ts`, service(one, One)],
    ]),
  ),
);

it('answers are called, kept and made as those of the house, whatever it calls them', async () => {
  const { entries } = await orders(files);
  const text = (path: string): string => {
    const found = entries.find((one) => one.path === path);
    return found?.action === 'create' ? found.content : '';
  };

  expect(entries.map(({ path }) => path).filter((path) => path.includes('dto'))).toStrictEqual([
    'src/orders/dtos/order-input.dto.ts',
    'src/orders/dtos/order-list-input.dto.ts',
    'src/orders/dtos/order-output.dto.ts',
    'src/orders/dtos/order-list-output.dto.ts',
  ]);
  expect(text('src/orders/dtos/order-list-output.dto.ts')).toContain('export class OrderListOutput {');
  // Who makes it says what stays out of it.
  expect(text('src/orders/dtos/order-output.dto.ts')).toContain('export class OrderOutput {\n  @Expose()');
  expect(text('src/orders/dtos/order-output.dto.ts')).not.toContain('Exclude');
  expect(text('src/orders/orders.service.ts')).toContain(
    'return plainToClass(OrderOutput, order, { excludeExtraneousValues: true });',
  );
});
