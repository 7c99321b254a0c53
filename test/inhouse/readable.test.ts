import { describe, expect, it } from 'vitest';
import { readHouse } from '../../src/host/house/index.js';
import { memoryReader } from '../host/memory-reader.js';
import { orders, smallHouse } from './small-house.js';

/** What the run writes, by path. */
async function written(files: Record<string, string>): Promise<Readonly<Record<string, string>>> {
  const { entries } = await orders(smallHouse(files));
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.action === 'create' ? [[entry.path, entry.content] as const] : [])),
  );
}

const migrationOf = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files).find(([path]) => /\d{13}/.test(path))?.[1] ?? '';

it('a mistake that the parser sees past keeps no file from being read', async () => {
  const files = { 'src/posts/page.ts': 'export interface Page<> {\n  rows: string[];\n}\n' };

  expect(Object.keys(await written(files))).toContain('src/orders/orders.module.ts');
});

const dataSource = (folder: string): string => `import { DataSource } from 'typeorm';

export default new DataSource({
  type: 'postgres',
  entities: ['dist/**/*.entity.js'],
  migrations: ['${folder}/*.js'],
});
`;

const scripts = (script: string): Record<string, string> => {
  const manifest = JSON.parse(smallHouse()['package.json'] ?? '') as object;
  return { 'package.json': JSON.stringify({ ...manifest, scripts: { 'migration:run': script } }) };
};

describe('of several data sources', () => {
  const files = {
    'src/database/a-test-source.ts': dataSource('dist/nowhere'),
    'src/database/command-line.ts': dataSource('dist/changes'),
    'src/database/options.ts': `export const options = { type: 'postgres', autoLoadEntities: true };\n`,
  };

  it.each([
    'typeorm-ts-node-commonjs migration:run -d src/database/command-line.ts',
    'typeorm migration:run --dataSource ./dist/database/command-line.js',
  ])('the one that a script names is the one that migrations are run by: %s', (script) => {
    const { house } = readHouse(memoryReader(smallHouse({ ...files, ...scripts(script) })), {});

    expect(house.dataSource.value).toMatchObject({
      files: ['src/database/command-line.ts'],
      migrations: ['dist/changes/*.js'],
    });
  });

  it('others are nobody’s, where the application connects once', async () => {
    await expect(written(files)).resolves.toHaveProperty('src/orders/orders.module.ts');
  });
});

const entity = (name: string): string => `import { Column, Entity } from 'typeorm';
import { SerialBase } from '../database/serial.base';

@Entity('${name.toLowerCase()}s')
export class ${name} extends SerialBase {
  @Column()
  name!: string;
}
`;

describe('a base that has a base', () => {
  const files = {
    'src/database/columns.ts': `export const CREATED_AT = 'createdAt';\nexport const CHANGED_AT = 'changedAt';\n`,
    'src/database/owing.base.ts': `import { CREATED_AT } from './columns';

export abstract class OwingBase {
  abstract id: number;
  abstract [CREATED_AT]: Date;
}
`,
    'src/database/serial.base.ts': `import { CreateDateColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import { CHANGED_AT, CREATED_AT } from './columns';
import { OwingBase } from './owing.base';

export abstract class SerialBase extends OwingBase {
  @PrimaryGeneratedColumn()
  id!: number;

  @CreateDateColumn()
  [CREATED_AT]!: Date;

  @UpdateDateColumn()
  [CHANGED_AT]!: Date;
}
`,
    'src/posts/post.entity.ts': entity('Post'),
    'src/users/user.entity.ts': entity('User'),
    'src/database/migrations/1700000000000-create-users.ts': 'export class CreateUsers1700000000000 {}\n',
  };

  it('owes nothing that is paid between them, and has the columns that constants name', async () => {
    const made = await written(files);

    expect(made['src/orders/order.entity.ts']).not.toMatch(/^ {2}id/m);
    expect(migrationOf(made)).toMatch(/ id serial[^]*"createdAt" timestamp[^]*"changedAt" timestamp/i);
  });

  it('is refused where a name of a column is made', async () => {
    const made = {
      'src/database/columns.ts': `export const CREATED_AT = ['created', 'At'].join('');\nexport const CHANGED_AT = 'changedAt';\n`,
    };

    await expect(orders(smallHouse({ ...files, ...made }))).rejects.toMatchObject({
      problems: [
        { code: 'house/computed-column', place: 'src/database/serial.base.ts, SerialBase[CREATED_AT]' },
      ],
    });
  });
});

it('repositories that the house provides itself are no ways to follow', async () => {
  const manifest = JSON.parse(smallHouse()['package.json'] ?? '') as { dependencies: Record<string, string> };
  const { '@nestjs/typeorm': _, ...dependencies } = manifest.dependencies;

  await expect(
    orders(smallHouse({ 'package.json': JSON.stringify({ ...manifest, dependencies }) })),
  ).rejects.toMatchObject({ problems: [{ code: 'house/own-injection', place: 'src/app.module.ts' }] });
});
