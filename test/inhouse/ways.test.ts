import { describe, expect, it } from 'vitest';
import { changes, orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

/** The files of a feature, by the way from the sources. */
async function made(files: Files, fields?: string): Promise<Files> {
  const { entries } = await orders(files, fields);
  return Object.fromEntries(
    entries.flatMap(({ path, ...entry }) =>
      entry.action === 'create' ? [[path.replace(/^src\//, ''), entry.content] as const] : [],
    ),
  );
}

const each = (change: (text: string) => string, more: Files = {}): Files => ({
  ...Object.fromEntries(Object.entries(smallHouse()).map(([path, text]) => [path, change(text)])),
  ...more,
});

describe('modules from the root of the sources', () => {
  const files = smallHouse({
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'commonjs', strict: true, baseUrl: '.' } }),
    'src/users/users.service.ts': `import { Injectable } from '@nestjs/common';
import { Post } from 'src/posts/post.entity';

import { User } from './user.entity';

@Injectable()
export class UsersService {
  readonly kinds = [Post, User];
}
`,
  });

  it('are named so across features, and relatively within one', async () => {
    const { 'orders/order.entity.ts': entity = '', 'orders/orders.module.ts': module = '' } = await made(
      files,
      'status:enum:pending:paid,buyer:ref:users',
    );

    expect(entity).toContain(" from 'src/users/user.entity'");
    expect(entity).toMatch(/ from '\.\/\S*order-status\.enum'/);
    expect(module).toContain(" from './order.entity'");
  });

  it('are named relatively in a file that names all of them so', async () => {
    expect(changes(await orders(files))['src/app.module.ts']).toContain(
      "import { OrdersModule } from './orders/orders.module';",
    );
  });
});

it('an index of entities passes on the new one', async () => {
  const moved = Object.fromEntries(
    Object.entries(smallHouse()).map(([path, text]) => [
      path.replace(/src\/\w+\/(\w+\.entity\.ts)$/, 'src/entities/$1'),
      text.replace(/'\.\/\w+\.entity'/, "'../entities'"),
    ]),
  );
  const files = {
    ...moved,
    'src/entities/index.ts': "export * from './post.entity';\nexport * from './user.entity';\n",
  };

  expect(changes(await orders(files))['src/entities/index.ts']).toEqual(["export * from './order.entity';"]);
  expect((await made(files))['orders/orders.service.ts']).toContain("import { Order } from '../entities';");
});

it('an answer about two things names no other: entities are answered', async () => {
  const answering = each(
    (text) => text.replace('all(): string[] {', 'all(): Promise<UserPostDto> | string[] {'),
    {
      'src/users/dto/user-post.dto.ts': 'export class UserPostDto {\n  count!: number;\n}\n',
    },
  );

  const { 'orders/orders.controller.ts': controller, 'orders/order.entity.ts': entity } = await made(
    answering,
    'title:string:120,code:string:8:hidden',
  );

  expect(controller).toContain("findOne(@Param('id', ParseUUIDPipe) id: string): Promise<Order> {");
  expect(entity).toContain("@Column({ type: 'varchar', length: 8, select: false })");
});

it.each([
  ["@Controller('$1s')", 'orders'],
  ["@Controller('$1')", 'order'],
])('paths are in the number of those of the house: %s', async (written, path) => {
  const files = each((text) => text.replace(/@Controller\('(\w+)s'\)/, written));

  expect((await made(files))['orders/orders.controller.ts']).toContain(`@Controller('${path}')`);
});

/** A table with a class of its own for its queries, and a module without routes. */
const repository = (one: string, One: string, many: string): Files => ({
  [`src/${many}/${one}.repository.ts`]: `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

import { ${One} } from './${one}.entity';

@Injectable()
export class ${One}Repository {
  constructor(@InjectRepository(${One}) private readonly rows: Repository<${One}>) {}

  findById(id: string): Promise<${One} | null> {
    return this.rows.findOneBy({ id });
  }
}
`,
  [`src/${many}/${one}.reader.ts`]: `import { Injectable } from '@nestjs/common';

import { ${One}Repository } from './${one}.repository';

@Injectable()
export class ${One}Reader {
  constructor(private readonly rows: ${One}Repository) {}
}
`,
  [`src/${many}/${one}.module.ts`]: `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ${One} } from './${one}.entity';
import { ${One}Repository } from './${one}.repository';

@Module({ imports: [TypeOrmModule.forFeature([${One}])], providers: [${One}Repository] })
export class ${One}Module {}
`,
});

const table = (one: string, One: string): Files => ({
  [`src/${one}s/${one}.entity.ts`]: (smallHouse()['src/users/user.entity.ts'] ?? '')
    .replace('users', `${one}s`)
    .replace('User', One),
  ...repository(one, One, `${one}s`),
});

it('a table without routes is no part of a feature', async () => {
  const files = smallHouse({ ...table('token', 'Token'), ...table('trace', 'Trace') });
  const written = Object.keys(await made(files));

  expect(written).toContain('orders/order.repository.ts');
  expect(written.filter((path) => path.endsWith('.module.ts'))).toEqual(['orders/orders.module.ts']);
});

it('a service whose queries lie apart has a spec, where those of the house have', async () => {
  const house = smallHouse({ ...table('token', 'Token'), ...table('trace', 'Trace') });
  const manifest = JSON.parse(house['package.json'] ?? '') as { devDependencies: Record<string, string> };
  const files = {
    ...house,
    'package.json': JSON.stringify({
      ...manifest,
      devDependencies: { ...manifest.devDependencies, jest: '^30.0.0' },
    }),
    'src/users/users.service.spec.ts': "it('is there', () => undefined);\n",
    'src/posts/posts.service.spec.ts': "it('is there', () => undefined);\n",
  };

  expect((await made(files))['orders/orders.service.spec.ts']).toContain(
    'provide: OrderRepository, useValue: repository',
  );
});

it('the only driver tells the database where the configuration keeps it to itself', async () => {
  const hidden = smallHouse({
    'src/database/options.ts': `export const options = { type: process.env.TYPE, entities: ['dist/**/*.entity.js'] };\n`,
  });
  const manifest = JSON.parse(hidden['package.json'] ?? '') as { dependencies: Record<string, string> };
  const withDriver = (driver: string): Files => ({
    ...hidden,
    'package.json': JSON.stringify({
      ...manifest,
      dependencies: { ...manifest.dependencies, [driver]: '^1.0.0' },
    }),
  });

  await expect(orders(withDriver('pg'))).resolves.toBeDefined();
  await expect(orders(withDriver('mssql'))).rejects.toMatchObject({
    problems: [{ code: 'host/other-database' }],
  });
});

describe('a class about more than a feature', () => {
  const files = each((text) => text, {
    'src/users/dto/update-users-bulk.dto.ts': 'export class UpdateUsersBulkDto {\n  ids!: string[];\n}\n',
  });

  it('names no other one', async () => {
    expect(Object.keys(await made(files))).toContain('orders/dto/update-order.dto.ts');
  });
});

it('the query of a list is called like those that lists are asked for by', async () => {
  const asked = each(
    (text) =>
      text
        .replace('  @Get()\n  all()', '  @Get()\n  all(@Query() query: GetUserDto)')
        .replace('Get }', 'Get, Query }'),
    {
      'src/users/dto/user.dto.ts':
        'export class CreateUserDto {\n  name!: string;\n}\n\nexport class GetUserDto {\n  name?: string;\n}\n',
    },
  );
  const { 'orders/dto/order.dto.ts': dto = '' } = await made(asked);

  expect(dto).toContain('export class CreateOrderDto');
  expect(dto).toContain('export class GetOrderDto');
});

const oneRoute = (name: string): Files => ({
  [`src/users/${name}.controller.ts`]: `import { Controller, Get } from '@nestjs/common';

@Controller('users/${name}')
export class ${name}Controller {
@Get()
run(): string[] {
  return [];
}
}
`,
});

it('a controller for each route is another design', async () => {
  const files = each((text) => text, Object.assign({}, ...['A', 'B', 'C', 'D', 'E'].map(oneRoute)) as Files);

  await expect(orders(files)).rejects.toThrow(/each route has a controller of its own/);
});

const entry = (entryFile: string) => ({ type: 'application', root: 'src', sourceRoot: 'src', entryFile });

it('several entries into the same sources are one application', async () => {
  const files = each((text) => text, {
    'nest-cli.json': JSON.stringify({
      monorepo: true,
      root: 'src',
      projects: { api: entry('main'), worker: entry('worker') },
    }),
  });

  expect(Object.keys(await made(files))).toContain('orders/orders.controller.ts');
});

/** A module of signing in. */
const signing = (name: string): Files => ({
  [`src/auth/${name}/${name}.module.ts`]: `import { Module } from '@nestjs/common';
@Module({ controllers: [${name}Controller] })
export class ${name}Module {}
`,
});

it('what belongs to signing in says nothing of where features lie', async () => {
  const { entries } = await orders(
    smallHouse({ ...signing('google'), ...signing('github'), ...signing('mail'), ...signing('phone') }),
  );

  expect(entries.map(({ path }) => path)).toContain('src/orders/orders.module.ts');
});
