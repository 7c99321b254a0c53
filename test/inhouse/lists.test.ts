import { describe, expect, it } from 'vitest';
import { changes, orders, smallHouse } from './small-house.js';

const ENTITY = "import { Order } from '../orders/order.entity';";
const IMPORTS = `import { DataSource, DataSourceOptions } from 'typeorm';

import { Post } from '../posts/post.entity';
import { User } from '../users/user.entity';
`;
const OPTIONS = 'src/database/options.ts';

/** What the files of the connection come to, when the one that names the entities is written like this. */
async function told(
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { 'src/app.module.ts': registration, ...others } = changes(await orders(smallHouse(files)));

  expect(registration?.join('\n')).toContain('OrdersModule');

  return others;
}

const ROOT = smallHouse()['src/app.module.ts'] ?? '';

/** The root module of a house whose options are made by a function. */
const callingFor = (call: string): string =>
  ROOT.replace('forRoot(options)', `forRoot(${call})`)
    .replace('{ options }', '{ optionsWith }')
    .replace('import { PostsModule', "import { Post } from './posts/post.entity';\nimport { PostsModule");

describe('entities that are named one by one', () => {
  it('are left to the patterns and to TypeORM where these find them', async () => {
    expect(await told({})).toEqual({});
    expect(
      await told({
        [OPTIONS]: `export const options = { type: 'postgres', entities: [], autoLoadEntities: true };\n`,
      }),
    ).toEqual({});
    expect(
      await told({
        [OPTIONS]: `export const options = { type: 'postgres', entities: [__dirname + '/../**/*.entity.js'] };\n`,
      }),
    ).toEqual({});
    expect(
      await told({
        [OPTIONS]: `export const options = { type: 'postgres', entities: getMetadataArgsStorage().tables.map((table) => table.target) };\n`,
      }),
    ).toEqual({});
  });

  it('get another one where the options have an array', async () => {
    expect(
      await told({
        [OPTIONS]: `${IMPORTS}\nexport const options = { type: 'postgres', entities: [Post, User] };\n`,
      }),
    ).toEqual({
      [OPTIONS]: [ENTITY, "export const options = { type: 'postgres', entities: [Post, User, Order] };"],
    });
  });

  it('get another one for the command line, though the application loads its own', async () => {
    const found = await told({
      [OPTIONS]: `${IMPORTS}
export const options: DataSourceOptions = { type: 'postgres', entities: [Post, User], migrations: ['dist/database/migrations/*.js'] };

export default new DataSource(options);
`,
      'src/app.module.ts':
        smallHouse()['src/app.module.ts']?.replace(
          'forRoot(options)',
          'forRoot({ ...options, autoLoadEntities: true })',
        ) ?? '',
    });

    expect(found[OPTIONS]).toEqual([ENTITY, expect.stringContaining('entities: [Post, User, Order]')]);
  });

  it('get another one where a function is given them', async () => {
    const house = {
      [OPTIONS]: `export const optionsWith = (entities: unknown[]) => ({ type: 'postgres', entities, migrations: [] });\n`,
    };

    const plan = await orders(
      smallHouse({ ...house, 'src/app.module.ts': callingFor('optionsWith([Post])') }),
    );
    const { 'src/app.module.ts': registration, ...others } = changes(plan);
    expect(registration?.join('\n')).toContain('optionsWith([Post, Order])');
    expect(others).toEqual({});
    // Which of two calls is meant nobody knows.
    const both = await told({
      ...house,
      'src/app.module.ts': callingFor('optionsWith([Post])'),
      'src/other.ts':
        "import { optionsWith } from './database/options';\n\nexport const other = optionsWith([]);\n",
    });
    expect(both[OPTIONS]?.[0]).toContain('by hand');
  });

  it('get another one in each file that lists them', async () => {
    const found = await told({
      [OPTIONS]: `${IMPORTS}\nexport const options = { type: 'postgres', entities: [Post, User] };\n`,
      'ormconfig.ts': `import { DataSource } from 'typeorm';

import { Post } from './src/posts/post.entity';
import { User } from './src/users/user.entity';

export default new DataSource({ type: 'postgres', entities: [Post, User] });
`,
    });

    expect(found).toEqual({
      [OPTIONS]: [ENTITY, expect.stringContaining('[Post, User, Order]')],
      'ormconfig.ts': [
        "import { Order } from './src/orders/order.entity';",
        expect.stringContaining('[Post, User, Order]'),
      ],
    });
  });

  it.each([
    ['a name', "import { entities } from './entities';", 'entities'],
    ['an array that spreads it', "import { entities } from './entities';", 'entities: [...entities]'],
    ['another name', "import { entities as all } from './entities';", 'entities: all'],
    ['a file that passes it on', "import { entities } from './index';", 'entities'],
  ])('are followed to the constant of another file: %s', async (_, imported, option) => {
    const found = await told({
      [OPTIONS]: `${imported}\n\nexport const options = { type: 'postgres', ${option} };\n`,
      'src/database/index.ts': "export * from './options';\nexport { entities } from './entities';\n",
      'src/database/entities.ts': `import { Post } from '../posts/post.entity';
import { User } from '../users/user.entity';

export const entities = [Post, User];
`,
    });

    expect(found).toEqual({
      'src/database/entities.ts': [ENTITY, 'export const entities = [Post, User, Order];'],
    });
  });

  it.each([
    ["join(__dirname, '../**/*.entity.js')", {}],
    ['Post', { [OPTIONS]: [ENTITY, '  const entities = [Post, Order];'] }],
  ])('are followed to the constant of a function: %s', async (entry, expected) => {
    const found = await told({
      [OPTIONS]: `import { Post } from '../posts/post.entity';

export const options = read();

function read() {
  const entities = [${entry}];
  return { type: 'postgres', entities };
}
`,
    });

    expect(found).toEqual(expected);
  });

  it('are passed on where everything that a file passes on is one', async () => {
    const found = await told({
      [OPTIONS]: `import * as entities from './entities';\n\nexport const options = { type: 'postgres', entities: Object.values(entities) };\n`,
      'src/database/entities.ts':
        "export * from '../posts/post.entity';\nexport * from '../users/user.entity';\n",
    });

    expect(found).toEqual({ 'src/database/entities.ts': ["export * from '../orders/order.entity';"] });
  });

  it('stand beside lists that are spread', async () => {
    const found = await told({
      [OPTIONS]: `import { people } from '@acme/people';\n\nimport { Post } from '../posts/post.entity';\n\nexport const options = { type: 'postgres', entities: [...people, Post] };\n`,
    });

    expect(found[OPTIONS]).toEqual([ENTITY, expect.stringContaining('[...people, Post, Order]')]);
  });

  it.each([
    ['loadEntities()', '"loadEntities()", which is computed (line 5)'],
    ['isTest ? [Post] : [Post, User]', '"isTest ? [Post] : [Post, User]", which is computed (line 5)'],
    ['config.entities', '"config.entities", which is computed (line 5)'],
  ])('are left to whoever computes them: %s', async (expression, reason) => {
    const found = await told({
      [OPTIONS]: `import { Post } from '../posts/post.entity';
import { User } from '../users/user.entity';

export const options = {
  type: 'postgres', entities: ${expression},
};
`,
    });

    expect(found[OPTIONS]).toEqual([
      `by hand: the entities come from ${reason}`,
      ENTITY,
      '',
      '// and in "entities":',
      'Order,',
    ]);
  });
});

const app = (imported: string, list: string): string => `import { Module } from '@nestjs/common';

${imported}
@Module({ imports: ${list} })
export class AppModule {}
`;

describe('migrations that are named one by one', () => {
  const FIRST = "import { First1700000000000 } from './migrations/1700000000000-first';";
  const house = (migrations: string) => ({
    [OPTIONS]: `import { DataSource } from 'typeorm';
${FIRST}

export default new DataSource({ type: 'postgres', entities: ['dist/**/*.entity.js'], migrations: ${migrations} });
`,
    'src/database/migrations/1700000000000-first.ts': 'export class First1700000000000 {}\n',
  });

  it('get the one of the feature', async () => {
    const [added] = Object.values(await told(house('[First1700000000000]')));

    expect(added?.join('\n')).toContain(
      "import { CreateOrders1763683200000 } from './migrations/1763683200000-create-orders';",
    );
    expect(added?.join('\n')).toContain('migrations: [First1700000000000, CreateOrders1763683200000]');
  });

  it.each(["['dist/database/migrations/*.js']", '[]'])(
    'and are no list where it has no class: %s',
    async (list) => {
      expect(await told(house(list))).toEqual({});
    },
  );
});

async function written(files: Readonly<Record<string, string>>) {
  const { entries, notes } = await orders(smallHouse(files));
  return { paths: entries.map(({ path }) => path).join(), notes: notes.join() };
}

const flagged = (name: string, table: string): string => `import { Column, Entity } from 'typeorm';
import { Base } from '../base.entity';
@Entity('${table}') export class ${name} extends Base { @Column() name!: string; }
`;

it('tells of a flag that rows are marked as deleted with', async () => {
  const { notes } = await written({
    'src/base.entity.ts': `import { Column, PrimaryGeneratedColumn } from 'typeorm';
export abstract class Base {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column({ default: false }) isDeleted!: boolean;
}
`,
    'src/posts/post.entity.ts': flagged('Post', 'posts'),
    'src/users/user.entity.ts': flagged('User', 'users'),
  });

  expect(notes).toContain('marked as deleted by "isDeleted"');
  expect((await written({})).notes).not.toContain('marked as deleted');
});

describe('modules that are listed', () => {
  const MODULE = "import { OrdersModule } from './orders/orders.module';";
  const others = `import { PostsModule } from './posts/posts.module';
import { UsersModule } from './users/users.module';
`;

  it.each(['featureModules', '[...featureModules]', '[ConfigModule, ...featureModules]'])(
    'are followed to the constant of another file: %s',
    async (list) => {
      const plan = await orders(
        smallHouse({
          'src/app.module.ts': app("import { featureModules } from './feature-modules';\n", list),
          'src/feature-modules.ts': `${others}\nexport const featureModules: Type[] = [PostsModule, UsersModule];\n`,
        }),
      );

      expect(changes(plan)).toEqual({
        'src/feature-modules.ts': [
          MODULE,
          'export const featureModules: Type[] = [PostsModule, UsersModule, OrdersModule];',
        ],
      });
    },
  );

  it('get another one in the list that has those of features, of several in a file', async () => {
    const plan = await orders(
      smallHouse({
        'src/app.module.ts': app(
          `${others}import { ConfigModule } from './config.module';

const coreModules = [ConfigModule];
const featureModules = [PostsModule, UsersModule];
`,
          '[...coreModules, ...featureModules]',
        ),
      }),
    );

    expect(changes(plan)['src/app.module.ts']).toEqual([
      MODULE,
      'const featureModules = [PostsModule, UsersModule, OrdersModule];',
    ]);
  });

  it('get another one where a static method gives them', async () => {
    const plan = await orders(
      smallHouse({
        'src/main.ts': smallHouse()['src/main.ts']?.replace('(AppModule)', '(AppModule.forRoot())') ?? '',
        'src/app.module.ts': `import { DynamicModule, Module } from '@nestjs/common';

${others}
@Module({})
export class AppModule {
  static forRoot(): DynamicModule {
    return { module: AppModule, imports: [PostsModule, UsersModule] };
  }
}
`,
      }),
    );

    expect(changes(plan)['src/app.module.ts']).toEqual([
      MODULE,
      '    return { module: AppModule, imports: [PostsModule, UsersModule, OrdersModule] };',
    ]);
  });

  it.each([
    'isTest ? [PostsModule] : [PostsModule, UsersModule]',
    '[PostsModule, UsersModule].filter(Boolean)',
  ])('are left to whoever computes them, and the rest of the run stands: %s', async (list) => {
    const plan = await orders(smallHouse({ 'src/app.module.ts': app(others, list) }));

    expect(changes(plan)['src/app.module.ts']).toEqual([
      'by hand: the imports of AppModule come from an expression that is computed',
      MODULE,
      '',
      '// among the imports of AppModule:',
      'OrdersModule,',
    ]);
    expect(plan.entries.filter(({ action }) => action === 'create').length).toBeGreaterThan(8);
  });
});

describe('the folder of the first migration', () => {
  it.each([
    ["'dist/database/migrations/*.js'", 'src/database/migrations'],
    ["'src/migrations/*.ts'", 'src/migrations'],
    ["'dist/src/db/migrations/*.js'", 'src/db/migrations'],
    ["__dirname + '/migrations/*.js'", 'src/database/migrations'],
    ["join(__dirname, '../migrations', '*.js')", 'src/migrations'],
  ])('is where the data source looks for them: %s', async (pattern, folder) => {
    const plan = await orders(
      smallHouse({
        [OPTIONS]: `import { DataSource } from 'typeorm';

export const options = { type: 'postgres', entities: ['dist/**/*.entity.js'], migrations: [${pattern}] };

export default new DataSource(options);
`,
      }),
    );

    expect(plan.entries.map(({ path }) => path)).toContain(`${folder}/1763683200000-create-orders.ts`);
  });
});
