import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed, nestPersona } from '../generated/service.js';
import { copyOfHost, write } from '../monorepo/hosts.js';
import { type Answer, type RunningHouse, startHouse } from './running-house.js';

const RECORDED = `import { BaseEntity, Column, CreateDateColumn, DeleteDateColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

export abstract class RecordedEntity extends BaseEntity {
  @PrimaryGeneratedColumn()
  id!: number;

  @CreateDateColumn({ name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ name: 'recorded_by', type: 'varchar', length: 60 })
  recordedBy!: string;

  @UpdateDateColumn({ name: 'changed_at' })
  changedAt!: Date;

  @DeleteDateColumn({ name: 'removed_at' })
  removedAt!: Date | null;
}
`;

const MIGRATION = `import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      CREATE TABLE "accounts" (
        "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
        "recorded_at" datetime NOT NULL DEFAULT (datetime('now')),
        "recorded_by" varchar(60) NOT NULL,
        "changed_at" datetime NOT NULL DEFAULT (datetime('now')),
        "removed_at" datetime,
        "full_name" varchar(120) NOT NULL
      )\`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE accounts');
  }
}
`;

interface Driver {
  readonly dependencies: Readonly<Record<string, string>>;
  /** What TypeORM is told. */
  readonly options: string;
}

/** Those that come from the registry whole. */
const DRIVERS = {
  // In WebAssembly: each process has the file in memory, and writes all of it.
  sqljs: {
    dependencies: { 'sql.js': '^1.13.0' },
    options: `location: process.env.DATABASE_URL,
  autoSave: true,`,
  },
  // By another name, as TypeORM asks for the major before, whose binary is downloaded from elsewhere.
  'better-sqlite3': {
    dependencies: { 'sqlite-driver': 'npm:better-sqlite3@^13.2.0' },
    options: `database: process.env.DATABASE_URL ?? '',
  driver: require('sqlite-driver'),`,
  },
} satisfies Record<string, Driver>;

const options = (type: string, driver: Driver): string => `import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

export const options: DataSourceOptions = {
  type: '${type}',
  ${driver.options}
  entities: [join(__dirname, '../**/*.entity.js')],
  migrations: [join(__dirname, 'migrations/*.js')],
};
`;

const E2E = `import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.e2e-spec.ts'], fileParallelism: false } });
`;

/** A field of each kind that SQLite keeps. */
const KINDS = [
  'words:string:40:default=none',
  'body:text:optional',
  'count:integer:default=0',
  'price:decimal:15:2:optional',
  'share:float:optional',
  'done:boolean:default=false',
  'day:date:optional',
  'at:time:optional',
  'moment:timestamp:optional',
  'key:uuid:optional',
  'more:json:optional',
  'mail:email:optional:unique',
  'weight:decimal:6:3:default=1.5',
  'seen:timestamp:default=now',
  'born:date:default=now',
  "remark:string:20:default=it's",
  'state:enum:new:old:default=new',
  'entry:ref:entries',
].join(',');

/** The ledger on SQLite. */
function ledgerOnSqlite(folder: string, type: keyof typeof DRIVERS): string {
  const root = copyOfHost('ledger', folder);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Parameters<
    typeof installed
  >[0];
  const { pg: _pg, ...dependencies } = manifest.dependencies;
  const own = {
    ...manifest,
    dependencies: { ...dependencies, ...DRIVERS[type].dependencies },
    // Other drivers bring them.
    devDependencies: { ...manifest.devDependencies, '@types/node': '^24.0.0' },
  };
  write(root, 'package.json', `${JSON.stringify(own, null, 2)}\n`);
  write(root, 'src/common/recorded.entity.ts', RECORDED);
  write(root, 'src/database/migrations/1700000000000-CreateAccounts.ts', MIGRATION);
  write(root, 'src/database/options.ts', options(type, DRIVERS[type]));
  write(root, 'vitest.config.e2e.ts', E2E);
  symlinkSync(installed(own), join(root, 'node_modules'), 'dir');
  return root;
}

describe.each(['sqljs', 'better-sqlite3'] as const)('features of a house on SQLite, by %s', (type) => {
  let folder: string;
  let root: string;
  let house: RunningHouse;

  const call = (method: string, path: string, sent?: unknown): Promise<Answer> =>
    house.call(method, path, sent);
  const entry = async (values: object = {}): Promise<Answer['body']> =>
    (await call('POST', '/entries', { title: 'Entry', total: '1', ...values })).body;

  const titles = async (query: string): Promise<readonly string[]> => {
    const { body } = await call('GET', `/entries?status=closed&${query}`);
    return (body['data'] as readonly { readonly title: string }[]).map(({ title }) => title);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nest-persona-sqlite-house-'));
    root = ledgerOnSqlite(folder, type);
    nestPersona(root, [
      'feature',
      'entries',
      'title:string:120:search:sort,total:decimal:12:2:min=0:sort,status:enum:open:closed:default=open,code:string:8:optional:unique',
      '--skip-format',
    ]);
    nestPersona(root, ['feature', 'entry-notes', KINDS, '--skip-format']);
    house = await startHouse(root, true, () =>
      Promise.resolve({ url: join(folder, 'ledger.sqlite'), stop: () => Promise.resolve() }),
    );
  }, 300_000);

  afterAll(async () => {
    await house?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leave TypeORM nothing to change', () => {
    expect(house.typeorm('schema:log')).toContain('Your schema is up to date');
  });

  it('keep rows: create, read, change and mark them as removed', async () => {
    const made = await entry({ title: 'One', total: '10.5' });

    expect(made).toMatchObject({ title: 'One', total: '10.50', status: 'open', code: null });

    const path = `/entries/${String(made['id'])}`;
    expect(await call('GET', path)).toEqual({ status: 200, body: made });
    expect(await call('PATCH', path, { status: 'closed' })).toMatchObject({
      status: 200,
      body: { status: 'closed' },
    });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
  });

  it('keep a value of each kind as it is', async () => {
    const { id } = await entry();
    const values = {
      words: 'wörds ✓',
      body: 'x'.repeat(5000),
      count: -7,
      price: '-9999999999999.90',
      share: 0.5,
      done: true,
      day: '2026-02-28',
      at: '23:59:59',
      moment: '2026-03-29T01:30:00.000Z',
      key: '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10',
      more: { deep: [1, null, 'x'] },
      mail: 'a@example.com',
      entryId: id,
    };
    const { status, body } = await call('POST', '/entry-notes', values);

    expect(status).toBe(201);
    expect(body).toMatchObject(values);
    expect((await call('GET', `/entry-notes/${String(body['id'])}`)).body).toEqual(body);
  });

  it('give what is left out its default, or nothing', async () => {
    const { id } = await entry();

    expect((await call('POST', '/entry-notes', { entryId: id })).body).toMatchObject({
      words: 'none',
      count: 0,
      done: false,
      weight: '1.500',
      seen: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      born: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
      remark: "it's",
      state: 'new',
      price: null,
      body: null,
      moment: null,
    });
  });

  it('list by page, filter, search and order', async () => {
    for (const [title, total] of [
      ['Apple', '3'],
      ['Banana', '2'],
      ['Cherry%', '1'],
    ]) {
      await entry({ title, total, status: 'closed' });
    }
    expect(await titles('sort=title&limit=2')).toEqual(['Apple', 'Banana']);
    expect(await titles('sort=title&limit=2&page=2')).toEqual(['Cherry%']);
    await entry({ title: 'Date', total: '10', status: 'closed' });
    expect(await titles('sort=-total&limit=1')).toEqual(['Date']);
    expect(await titles('sort=-total')).toEqual(['Date', 'Apple', 'Banana', 'Cherry%']);
    expect(await titles('q=AN')).toEqual(['Banana']);
    expect(await titles('q=%25')).toEqual(['Cherry%']);
  });

  it('refuse what no row may be', async () => {
    await entry({ code: 'A1' });

    expect((await call('POST', '/entries', { title: 'Two', total: '1', code: 'A1' })).status).toBe(409);
    expect((await call('POST', '/entries', { title: 'Two', total: '-1' })).status).toBe(400);
    expect((await call('POST', '/entry-notes', { entryId: 999_999 })).status).toBe(400);
    expect((await call('GET', '/entries/x')).status).toBe(400);
  });

  it('have specs that are green', () => {
    for (const args of [['src'], ['--config', 'vitest.config.e2e.ts']]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['node_modules/vitest/vitest.mjs', 'run', ...args],
        { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: house.server.url } },
      );
      expect(status, stdout + stderr).toBe(0);
    }
  }, 120_000);

  it('have migrations that can be undone, and done again', () => {
    house.typeorm('migration:revert');
    house.typeorm('migration:revert');

    expect(house.typeorm('migration:show')).toMatch(/\[ \] CreateEntries\d+\n\[ \] CreateEntryNotes\d+/);

    house.typeorm('migration:run');

    expect(house.typeorm('schema:log')).toContain('Your schema is up to date');
  });
});
