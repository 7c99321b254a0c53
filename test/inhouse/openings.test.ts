import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const methods = (
  One: string,
  lines: (method: string) => string,
  given: string,
): string => `  async create(${given}dto: object): Promise<object> {
${lines('create')}
    return dto;
  }

  async findAll(${given}query: object): Promise<object> {
${lines('findAll')}
    return query;
  }

  async find${One}(${given}id: string): Promise<string> {
    return id;
  }

  async remove(${given}id: string): Promise<string> {
${lines('remove')}
    return id;
  }
`;

const controller = (
  one: string,
  One: string,
): string => `import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';

import { Context } from '../common/context';
import { Ctx } from '../common/ctx.decorator';
import { ${One}sService } from './${one}s.service';

@Controller('${one}s')
export class ${One}sController {
  constructor(private readonly ${one}sService: ${One}sService) {}

  @Post()
  create(@Ctx() ctx: Context, @Body() dto: object) {
    return this.${one}sService.create(ctx, dto);
  }

  @Get()
  findAll(@Ctx() ctx: Context, @Query() query: object) {
    return this.${one}sService.findAll(ctx, query);
  }

  @Get(':id')
  findOne(@Ctx() ctx: Context, @Param('id') id: string) {
    return this.${one}sService.find${One}(ctx, id);
  }

  @Delete(':id')
  remove(@Ctx() ctx: Context, @Param('id') id: string) {
    return this.${one}sService.remove(ctx, id);
  }
}
`;

const injecting = (_one: string, One: string): string => `import { Injectable } from '@nestjs/common';

import { Context } from '../common/context';
import { Journal } from '../common/journal';

@Injectable()
export class ${One}sService {
  constructor(private readonly journal: Journal) {
    this.journal.setName(${One}sService.name);
  }

${methods(One, (method) => `    this.journal.note(ctx, this.${method}.name);\n`, 'ctx: Context, ')}}
`;

const making = (_one: string, One: string): string => `import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class ${One}sService {
  private readonly logger = new Logger(${One}sService.name);

${methods(One, (method) => `    this.logger.debug('${method}');`, '')}}
`;

const module = (one: string, One: string, imports: string, imported: string): string =>
  `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

${imported}import { ${One} } from './${one}.entity';
import { ${One}sController } from './${one}s.controller';
import { ${One}sService } from './${one}s.service';

@Module({
  imports: [${imports}TypeOrmModule.forFeature([${One}])],
  controllers: [${One}sController],
  providers: [${One}sService],
})
export class ${One}sModule {}
`;

const COMMON: Files = {
  'src/common/context.ts': 'export class Context {\n  user!: string;\n}\n',
  'src/common/ctx.decorator.ts': `import { createParamDecorator } from '@nestjs/common';

export const Ctx = createParamDecorator(() => ({ user: 'somebody' }));
`,
  'src/common/journal.ts': `import { Injectable } from '@nestjs/common';

import { Context } from './context';

@Injectable()
export class Journal {
  setName(_name: string): void {}
  note(_ctx: Context, _text: string): void {}
}
`,
  'src/common/common.module.ts': `import { Module } from '@nestjs/common';

import { JournalModule } from './journal.module';

@Module({ imports: [JournalModule], exports: [JournalModule] })
export class CommonModule {}
`,
  'src/common/journal.module.ts': `import { Module } from '@nestjs/common';

import { Journal } from './journal';

@Module({ providers: [Journal], exports: [Journal] })
export class JournalModule {}
`,
};

const both = (file: (one: string, One: string) => Files): Files => ({
  ...file('post', 'Post'),
  ...file('user', 'User'),
});

const spec = `import { PostsService } from './posts.service';

describe('PostsService', () => {
  it('is there', () => {
    expect(PostsService).toBeDefined();
  });
});
`;

const specs = (files: Files): Files => ({
  ...files,
  'package.json': (files['package.json'] ?? '').replace('"typescript"', '"jest":"^30.0.0","typescript"'),
  'src/posts/posts.service.spec.ts': spec,
  'src/users/users.service.spec.ts': spec.replaceAll('Post', 'User').replaceAll('post', 'user'),
});

async function written(files: Files): Promise<(path: string) => string> {
  const { entries } = await orders(specs(files));
  return (path) => {
    const found = entries.find((one) => one.path === path);
    return found?.action === 'create' ? found.content : '';
  };
}

describe('what methods of the house begin with', () => {
  const files = smallHouse({
    ...COMMON,
    ...both((one, One) => ({
      [`src/${one}s/${one}s.controller.ts`]: controller(one, One),
      [`src/${one}s/${one}s.service.ts`]: injecting(one, One),
      [`src/${one}s/${one}s.module.ts`]: module(
        one,
        One,
        'CommonModule, ',
        "import { CommonModule } from '../common/common.module';\n",
      ),
    })),
  });

  it('is there with what it needs: what is injected, the module of it, and what every route is given', async () => {
    const text = await written(files);
    const service = text('src/orders/orders.service.ts');

    expect(text('src/orders/orders.module.ts')).toContain(
      'imports: [CommonModule, TypeOrmModule.forFeature([Order])],',
    );
    expect(service).toContain(`    private readonly journal: Journal,
  ) {
    this.journal.setName(OrdersService.name);
  }`);
    expect(service).toContain(`async create(ctx: Context, dto: CreateOrderDto): Promise<Order> {
    this.journal.note(ctx, this.create.name);

    const order`);
    expect(service).toContain('return this.findOrder(ctx, order.id);');
    expect(service).toContain('await this.orderRepository.remove(await this.findOrder(ctx, id));');
    const routes = text('src/orders/orders.controller.ts');
    expect(routes).toContain('findAll(@Ctx() ctx: Context, @Query() query: ListOrderDto)');
    expect(routes).toContain('return this.ordersService.findAll(ctx, query);');
    expect(routes).not.toContain('journal');
  });

  it('is there in the spec of the service, too', async () => {
    const text = (await written(files))('src/orders/orders.service.spec.ts');

    expect(text).toContain('const ctx = new Context();');
    expect(text).toContain('{ provide: Journal, useValue: { note: jest.fn(), setName: jest.fn() } }');
    expect(text).toContain('await service.create(ctx, body);');
    expect(text).toContain('service.update(ctx, order.id, body)');
  });

  it('is left out where nobody gives it to a new feature', async () => {
    const text = await written({
      ...files,
      'src/common/journal.module.ts': (files['src/common/journal.module.ts'] ?? '').replace(
        ', exports: [Journal]',
        '',
      ),
    });

    expect(text('src/orders/orders.service.ts')).not.toMatch(/journal|ctx/);
    expect(text('src/orders/orders.controller.ts')).not.toContain('ctx');
  });

  it('may be made in each class', async () => {
    const text = await written(
      smallHouse(
        both((one, One) => ({
          [`src/${one}s/${one}s.controller.ts`]: controller(one, One)
            .replaceAll('@Ctx() ctx: Context, ', '')
            .replaceAll('(ctx, ', '(')
            .replace(/import \{ (Context|Ctx) \}.*\n/g, ''),
          [`src/${one}s/${one}s.service.ts`]: making(one, One),
          [`src/${one}s/${one}s.module.ts`]: module(one, One, '', ''),
        })),
      ),
    );
    const service = text('src/orders/orders.service.ts');

    expect(service).toContain(`export class OrdersService {
  private readonly logger = new Logger(OrdersService.name);

  constructor(`);
    expect(service).toContain(`Promise<Order> {
    this.logger.debug('create');
    const order`);
  });
});
