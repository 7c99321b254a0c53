import { expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

async function moduleOf(files: Files): Promise<string> {
  const { entries } = await orders(files);
  const found = entries.find(({ path }) => path.endsWith('orders.module.ts'));
  return found?.action === 'create' ? found.content : '';
}

const exporting = (name: string, One: string): Files => {
  const path = `src/${name}/${name}.module.ts`;
  return {
    [path]: (smallHouse()[path] ?? '').replace('})', `, exports: [${One}] })`).replace('] , ', '], '),
  };
};

it('modules pass on what they have only where those of the house do', async () => {
  expect(await moduleOf(smallHouse())).not.toContain('exports');
  expect(
    await moduleOf(
      smallHouse({ ...exporting('users', 'UsersController'), ...exporting('posts', 'PostsController') }),
    ),
  ).toContain('exports: [OrdersService]');
});

const REPOSITORY = (One: string, file: string): string => `import { Injectable } from '@nestjs/common';
import { DataSource, Repository } from 'typeorm';
import { ${One} } from './${file}.entity';

@Injectable()
export class ${One}Repository extends Repository<${One}> {
  constructor(dataSource: DataSource) {
    super(${One}, dataSource.createEntityManager());
  }
}
`;

const SERVICE = (One: string, file: string): string => `import { Injectable } from '@nestjs/common';
import { ${One}Repository } from './${file}.repository';

@Injectable()
export class ${One}sService {
  constructor(private readonly rows: ${One}Repository) {}
}
`;

it('entities that TypeORM finds are not named where repositories are made of the data source', async () => {
  const modules = Object.fromEntries(
    ['users', 'posts'].map((name) => {
      const path = `src/${name}/${name}.module.ts`;
      return [path, (smallHouse()[path] ?? '').replace(/imports: \[[^\]]*\]\)\], /, '')];
    }),
  );
  const files = {
    'src/users/user.repository.ts': REPOSITORY('User', 'user'),
    'src/posts/post.repository.ts': REPOSITORY('Post', 'post'),
    'src/users/users.service.ts': SERVICE('User', 'user'),
    'src/posts/posts.service.ts': SERVICE('Post', 'post'),
  };

  expect(await moduleOf(smallHouse({ ...files, ...modules }))).not.toMatch(/imports|forFeature/);
  expect(await moduleOf(smallHouse(files))).toContain('forFeature([Order])');
});
