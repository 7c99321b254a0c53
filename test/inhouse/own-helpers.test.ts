import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const routed = (
  one: string,
  parameter: string,
  imported = '',
): string => `import { Controller, Delete, Get, Param, ParseUUIDPipe } from '@nestjs/common';
${imported}
@Controller('${one}s')
export class Own${one}Controller {
  @Get(':id')
  one(${parameter} id: string): string {
    return id;
  }

  @Delete(':id')
  drop(${parameter} id: string): string {
    return id;
  }
}
`;

const ID_PARAM = `import { Param, ParseUUIDPipe } from '@nestjs/common';

export const IdParam = () => Param('id', new ParseUUIDPipe({ version: '4' }));
`;

const PAGES = `import { FindManyOptions, Repository, SelectQueryBuilder } from 'typeorm';
import { Options } from './options';
import { Pagination } from './pagination';

export async function paginate<T>(
  repository: Repository<T>,
  options: Options,
  search?: FindManyOptions<T>,
): Promise<Pagination<T>>;
export async function paginate<T>(builder: SelectQueryBuilder<T>, options: Options): Promise<Pagination<T>>;
export async function paginate<T>(
  from: Repository<T> | SelectQueryBuilder<T>,
  { page, pageSize }: Options,
  search?: FindManyOptions<T>,
) {
  return new Pagination(await (from as Repository<T>).find({ ...search, skip: page * pageSize }), {});
}
`;

const HOUSE_PAGES: Files = {
  'src/paginate/index.ts': PAGES,
  'src/paginate/options.ts': `export interface Options {
  page: number;
  pageSize: number;
  kind?: string;
}
`,
  'src/paginate/pagination.ts': `export class Pagination<T> {
  constructor(
    public readonly items: T[],
    public readonly meta: object,
  ) {}
}
`,
};

const called = (from: string): string => `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { paginate, Pagination } from '${from}';
import { User } from './user.entity';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly userRepository: Repository<User>) {}

  async list(page: number): Promise<Pagination<User>> {
    return paginate(this.userRepository, { page, limit: 10 } as never);
  }
}
`;

/** What is made, by the ends of its files. */
async function made(files: Files, fields = 'title:string:120'): Promise<(end: string) => string> {
  const { entries } = await orders(smallHouse(files), fields);
  return (end) =>
    entries.flatMap((one) => (one.action === 'create' && one.path.endsWith(end) ? one.content : []))[0] ?? '';
}

describe('ids of routes', () => {
  it('are given by a decorator of the house', async () => {
    const from = `import { IdParam } from '../common/id-param.decorator';\n`;
    const file = await made({
      'src/common/id-param.decorator.ts': ID_PARAM,
      'src/users/own.controller.ts': routed('user', '@IdParam()', from),
    });

    expect(file('orders.controller.ts').match(/@IdParam\(\) id: string/g)).toHaveLength(3);
    expect(file('orders.controller.ts')).toContain("import { IdParam } from '../common/id-param.decorator';");
    expect(file('orders.controller.ts')).not.toMatch(/\bParam\b/);
  });

  it('have a pipe with the options of the house', async () => {
    const pipe = `@Param('id', new ParseUUIDPipe({ version: '4' }))`;
    const file = await made({ 'src/users/own.controller.ts': routed('user', pipe) });

    expect(file('orders.controller.ts')).toContain(`${pipe} id: string`);
  });

  it('are those of Nest where the decorator of the house gives another type', async () => {
    const from = `import { IdParam } from '../common/id-param.decorator';\n`;
    const file = await made({
      'src/common/id-param.decorator.ts': ID_PARAM,
      'src/users/own.controller.ts': routed('user', '@IdParam()', from).replaceAll(
        'id: string',
        'id: number',
      ),
    });

    expect(file('orders.controller.ts')).toContain(`@Param('id', ParseUUIDPipe) id: string`);
  });
});

describe('a function that reads a page with a repository', () => {
  it('is called as the house declares it', async () => {
    const file = await made({ ...HOUSE_PAGES, 'src/users/users.service.ts': called('../paginate') });
    const service = file('orders.service.ts').replaceAll(/\s+/g, ' ');

    expect(service).toMatch(
      /return paginate\( ?this\.\w+, \{ page: query\.page, pageSize: query\.limit \}, \{/,
    );
    expect(service).toMatch(/list|all|findAll/);
    expect(service).toContain('Promise<Pagination<Order>>');
    expect(service).toMatch(/order: \{ id: 'DESC' \}/);
    expect(service).not.toContain('findAndCount');
    expect(file('order-list-response.dto.ts')).toBe('');
  });

  it('comes from its package', async () => {
    const file = await made({ 'src/users/users.service.ts': called('nestjs-typeorm-paginate') });

    expect(file('orders.service.ts')).toContain(
      "import { paginate, Pagination } from 'nestjs-typeorm-paginate';",
    );
    expect(file('orders.service.ts').replaceAll(/\s+/g, ' ')).toContain(
      '{ page: query.page, limit: query.limit }',
    );
    expect(file('orders.controller.ts')).toContain('Promise<Pagination<Order>>');
  });
});

/** What lists are asked for by, after the feature alone. */
const asks = (name: string): Files => ({
  [`src/${name}s/dto/list-${name}.dto.ts`]: `import { PagerDto } from '../../common/pager.dto';

export class List${name.charAt(0).toUpperCase()}${name.slice(1)}Dto extends PagerDto {}
`,
});

it('a class about pages is extended, whatever may be left out of it', async () => {
  const pager = `export class PagerDto {
  page = 1;
  pageSize = 10;
  field?: string;
  _t?: number;
}
`;
  const file = await made({ 'src/common/pager.dto.ts': pager, ...asks('user'), ...asks('post') });

  expect(file('list-order.dto.ts')).toContain('extends PagerDto');
  expect(file('orders.service.ts')).toContain('query.pageSize');
});

/** A controller whose routes name permissions of its own. */
const guarded = (one: string): string => `import { Controller, Get, Post } from '@nestjs/common';
import { Perm } from '../common/perm.decorator';

const permissions = { LIST: '${one}:list', CREATE: '${one}:create' };

@Controller('${one}s')
export class ${one}Controller {
  @Get()
  @Perm(permissions.LIST)
  all(): string[] {
    return [];
  }

  @Post()
  @Perm(permissions.CREATE)
  make(): string {
    return '';
  }
}
`;

it('who may call routes is told to be yours, where each names a permission of its own file', async () => {
  const { notes } = await orders(
    smallHouse({
      'src/common/perm.decorator.ts': `import { SetMetadata } from '@nestjs/common';

export const Perm = (permission: string) => SetMetadata('permission', permission);
`,
      'src/users/users.controller.ts': guarded('user'),
      'src/posts/posts.controller.ts': guarded('post'),
    }),
  );

  expect(notes.join('\n')).toContain('Other routes carry @Perm(…)');
});
