import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/errors.js';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

/** A house on SQLite whose entities have a base. */
function sqliteHouse(type = 'better-sqlite3', id = '@PrimaryGeneratedColumn()\n  id!: number;'): Files {
  const based = Object.fromEntries(
    Object.entries(smallHouse()).map(([path, text]) => [
      path,
      path.endsWith('.entity.ts')
        ? text
            .replace(', PrimaryGeneratedColumn', '')
            .replace(/(from 'typeorm';\n)/, `$1import { Base } from '../base';\n`)
            .replace(/export class (\w+) \{\n {2}@Primary.*\n.*\n\n/, 'export class $1 extends Base {\n')
        : text.replace(`type: 'postgres'`, `type: '${type}'`),
    ]),
  );
  return {
    ...based,
    'src/base.ts': `import { Column, CreateDateColumn, DeleteDateColumn, PrimaryColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

export abstract class Base {
  ${id}

  @CreateDateColumn()
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', default: () => 'CURRENT_TIMESTAMP' })
  updatedAt!: Date;

  @DeleteDateColumn()
  deletedAt!: Date | null;

  @Column({ unique: true, nullable: true, length: 40 })
  code!: string | null;

  @Column({ default: true })
  active!: boolean;
}
`,
  };
}

const FIELDS =
  "title:string:120:unique:search,remark:string:20:default=it's,total:decimal:12:2:default=1.50,status:enum:pending:paid:default=pending,paid:boolean:default=false,buyer:ref:users:optional,placed:timestamp:default=now,due:timestamp:default=2026-01-01T10%3A00%3A00Z,more:json:optional,link:url:filter:optional,day:date:default=now";

/** What is made, by the ends of its files. */
async function made(files: Files, fields = FIELDS): Promise<(end: string) => string> {
  const { entries } = await orders(files, fields);
  return (end) =>
    entries.flatMap((one) => (one.action === 'create' && one.path.endsWith(end) ? one.content : []))[0] ?? '';
}

const statements = (file: string): readonly string[] =>
  [...file.matchAll(/query\(`\n(.*?)\n +`\);/gs)].map(([, sql = '']) => sql.replaceAll(/^ {6}/gm, ''));

describe('a house on SQLite', () => {
  it('has a migration in the words that TypeORM reads back', async () => {
    const [table = '', ...indexes] = statements((await made(sqliteHouse()))('create-orders.ts'));

    expect(table.split('\n')).toEqual([
      'CREATE TABLE "orders" (',
      '  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,',
      `  "createdAt" datetime NOT NULL DEFAULT (datetime('now')),`,
      '  "updated_at" datetime NOT NULL DEFAULT (CURRENT_TIMESTAMP),',
      '  "deletedAt" datetime,',
      '  "code" varchar(40),',
      '  "active" boolean NOT NULL DEFAULT (1),',
      '  "title" varchar(120) NOT NULL,',
      `  "remark" varchar(20) NOT NULL DEFAULT ('it''s'),`,
      '  "total" decimal(12,2) NOT NULL DEFAULT (1.5),',
      `  "status" varchar CHECK( "status" IN ('pending','paid') ) NOT NULL DEFAULT ('pending'),`,
      '  "paid" boolean NOT NULL DEFAULT (0),',
      '  "buyerId" integer,',
      `  "placed" datetime NOT NULL DEFAULT (datetime('now')),`,
      `  "due" datetime NOT NULL DEFAULT ('2026-01-01 10:00:00.000'),`,
      '  "more" text,',
      '  "link" varchar(2048),',
      `  "day" date NOT NULL DEFAULT (date('now')),`,
      expect.stringMatching(/^ {2}CONSTRAINT "UQ_\w{27}" UNIQUE \("code"\),$/),
      '  CONSTRAINT "orders_buyerId_fkey" FOREIGN KEY ("buyerId") REFERENCES "users" ("id")',
      '    ON DELETE SET NULL ON UPDATE NO ACTION',
      ')',
    ]);
    expect(indexes).toContain(
      'CREATE UNIQUE INDEX "orders_title_key"\n  ON "orders" ("title")\n  WHERE "deletedAt" IS NULL',
    );
    expect(indexes.join('\n')).not.toMatch(/USING|IS NULL AND|lower/);
  });

  it('has an entity of the same columns', async () => {
    const entity = (await made(sqliteHouse()))('order.entity.ts');

    expect(entity).toContain(`@Column({ type: 'varchar', length: 20, default: () => "'it''s'" })`);
    expect(entity).toContain(
      `      from: (value: number | string | null) => (value === null ? null : Number(value).toFixed(2)),`,
    );
    expect(entity).toContain(`@Column({ type: 'simple-enum', enum: OrderStatus, default: 'pending' })`);
    expect(entity).toContain(`@Column({ type: 'boolean', default: false })`);
    expect(entity).toContain(`@Column({ type: 'integer', nullable: true })`);
    expect(entity).toContain(`@Column({ type: 'datetime', default: () => "datetime('now')" })`);
    expect(entity).toContain(`@Column({ type: 'simple-json', nullable: true })`);
    expect(entity).toContain(
      `@Index('orders_title_key', ['title'], { unique: true, where: '"deletedAt" IS NULL' })`,
    );
    expect(entity).not.toMatch(/@Check|gin|hash|synchronize/);
  });

  it('searches by a pattern whose marks are told', async () => {
    const service = (await made(sqliteHouse()))('orders.service.ts');

    expect(service).toContain("Raw((column) => `${column} LIKE :words ESCAPE '\\\\'`, { words });");
    expect(service).toContain('{ ...where, title: like }');
  });

  it.each([
    ['better-sqlite3', `.code === 'SQLITE_CONSTRAINT_UNIQUE'`],
    ['sqlite', `error.message.includes('UNIQUE constraint failed')`],
    ['sqljs', `error.message.includes('UNIQUE constraint failed')`],
  ])('knows what %s says of a value that is taken', async (type, told) => {
    expect((await made(sqliteHouse(type)))('orders.service.ts')).toContain(told);
  });

  it.each([
    [`@PrimaryGeneratedColumn('uuid')\n  id!: string;`, '"id" varchar PRIMARY KEY NOT NULL,'],
    [`@PrimaryColumn({ length: 36 })\n  id!: string;`, '"id" varchar(36) PRIMARY KEY NOT NULL,'],
    [
      `@PrimaryGeneratedColumn('increment')\n  id!: number;`,
      '"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,',
    ],
  ])('has ids as its base has: %s', async (id, column) => {
    expect((await made(sqliteHouse('sqlite', id), 'title:string'))('create-orders.ts')).toContain(column);
  });

  it('has UUIDs where its entities declare them one by one', async () => {
    const house = smallHouse();
    const files = {
      ...house,
      'src/database/options.ts': house['src/database/options.ts']?.replace(`'postgres'`, `'sqlite'`) ?? '',
    };
    const file = await made(files, 'title:string,buyer:ref:users');

    expect(file('order.entity.ts')).toContain(`@PrimaryGeneratedColumn('uuid')\n  id!: string;`);
    expect(file('create-orders.ts')).toContain('"id" varchar PRIMARY KEY NOT NULL,');
    expect(file('create-orders.ts')).toContain('"buyerId" varchar NOT NULL,');
  });

  it('has no migration where TypeORM keeps the tables', async () => {
    const house = sqliteHouse('sqlite');
    const { entries } = await orders({
      ...house,
      'src/database/options.ts': `export const options = { type: 'sqlite', database: 'x.sqlite', entities: ['dist/**/*.entity.js'], synchronize: true };\n`,
    });

    expect(entries.filter(({ path }) => /migration/.test(path))).toEqual([]);
  });

  it.each([
    ['tags:string-list:40', 'lists are arrays'],
    ['big:bigint', '15 digits'],
    ['total:decimal:16:2', '15 digits'],
  ])('refuses %s', async (fields, reason) => {
    await expect(orders(sqliteHouse(), fields)).rejects.toThrow(ProblemsError);
    await expect(orders(sqliteHouse(), fields)).rejects.toMatchObject({
      problems: [{ code: 'house/unsupported', message: expect.stringContaining(reason) as unknown }],
    });
  });

  it.each([
    [['better-sqlite3'], `"id" integer PRIMARY KEY`],
    [['sqlite3', 'better-sqlite3'], `"id" integer PRIMARY KEY`],
    [['sqlite3', 'mysql2'], 'AUTO_INCREMENT'],
    [['pg', 'sqlite3'], 'id serial'],
  ])('is one where nothing else is installed, as by %s', async (drivers, id) => {
    const house = sqliteHouse();
    const manifest = JSON.parse(house['package.json'] ?? '') as { dependencies: Record<string, string> };
    const dependencies = {
      ...manifest.dependencies,
      ...Object.fromEntries(drivers.map((name) => [name, '*'])),
    };
    const files = {
      ...house,
      'package.json': JSON.stringify({ ...manifest, dependencies }),
      'src/database/options.ts':
        house['src/database/options.ts']?.replace(/'better-sqlite3'/, 'process.env.TYPE') ?? '',
    };

    expect((await made(files, 'title:string'))('create-orders.ts')).toContain(id);
  });

  it('is none where another database is named besides', async () => {
    const house = sqliteHouse();
    const options = house['src/database/options.ts'] ?? '';
    const file = await made({
      ...house,
      'src/database/options.ts': `${options}${options
        .replace(/import.*/, '')
        .replace('const options', 'const served')
        .replace('better-sqlite3', 'postgres')}`,
    });

    expect(file('create-orders.ts')).toContain('id serial');
  });
});
