import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DefaultNamingStrategy } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, installedHost } from '../inhouse/host.js';
import { nestPersona } from '../generated/service.js';
import { byConstructors } from './ledger-answers.js';
import { behindPorts, behindTokens, inCustomRepositories, inRepositories } from './ledger-layers.js';
import { type RunningHouse, startHouse } from './running-house.js';

/** What the tests read of a row or a page. */
interface Body {
  readonly id: string;
  readonly total: unknown;
  readonly meta?: { readonly itemCount: unknown };
  readonly data: readonly { readonly title: string }[];
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

/** What else a base entity may bring: an index, a value that is unique, a relation. */
const KEYS = `
  @Column({ unique: true })
  @Generated('uuid')
  token!: string;

  @ManyToOne('Account', { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'owner' })
  keptBy!: Account | null;
`;
const NAMES = new DefaultNamingStrategy();
const KEYS_OF_ACCOUNTS = `
        token uuid NOT NULL DEFAULT uuid_generate_v4(),
        owner integer,
        CONSTRAINT "${NAMES.uniqueConstraintName('accounts', ['token'])}" UNIQUE (token),
        CONSTRAINT "${NAMES.foreignKeyName('accounts', ['owner'])}" FOREIGN KEY (owner) REFERENCES accounts (id) ON DELETE SET NULL`;
const INDEX_OF_ACCOUNTS = `
    await queryRunner.query('CREATE INDEX "${NAMES.indexName('accounts', ['recordedAt'])}" ON accounts ("recordedAt")');`;

interface Manner {
  readonly name: string;
  /** Makes another house of the copy. */
  readonly change: (root: string) => void;
  /** What is no id here, and an id that nobody has. */
  readonly noId: string;
  readonly nobody: string | number;
  /** What the table has of a row that was removed. */
  readonly left: { readonly select: string; readonly rows: readonly unknown[] };
  /** How many rows a page says there are in all. */
  readonly counted?: (page: Body) => unknown;
  /** A file that the manner shows in, and how. */
  readonly shown?: readonly [path: string, piece: string];
  /** Whether its routes and bodies are written as in another manner, where their damages are tried. */
  readonly routesAsBefore?: boolean;
  /** Damages to the service, each of which has to turn its specs red. */
  readonly damages: readonly (readonly [from: string, to: string])[];
}

const MANNERS: readonly Manner[] = [
  {
    name: 'UUIDs, snake case, rows that are marked as removed',
    change: () => undefined,
    noId: '1',
    nobody: '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10',
    left: {
      select: 'recorded_by, removed_at',
      rows: [{ recorded_by: 'system', removed_at: expect.any(Date) }],
    },
    damages: inService('softRemove'),
  },
  {
    name: 'numbers, the names that TypeORM gives, rows that are deleted',
    change: (root) => {
      edit(root, 'src/common/recorded.entity.ts', (text) =>
        text
          .replace("('uuid')\n  id!: string", '()\n  id!: number')
          .replaceAll(/name: '\w+', /g, '')
          .replace(/\n {2}@DeleteDateColumn[^;]*;\n/, '')
          .replace('  DeleteDateColumn,\n', '  Generated,\n  Index,\n  JoinColumn,\n  ManyToOne,\n')
          .replace('  @CreateDateColumn', '  @Index()\n  @CreateDateColumn')
          .replace("'typeorm';\n", "'typeorm';\nimport type { Account } from '../accounts/account.entity';\n")
          .replace(/\n}\n$/, `${KEYS}}\n`),
      );
      edit(root, 'src/accounts/account.entity.ts', (text) => text.replace(/name: '\w+', /, ''));
      edit(root, 'src/database/migrations/1700000000000-CreateAccounts.ts', (text) =>
        text
          .replace('id uuid NOT NULL DEFAULT uuid_generate_v4()', 'id serial NOT NULL')
          .replace(/\n *removed_at.*/, '')
          .replace(/NOT NULL\n {6}\)/, `NOT NULL,${KEYS_OF_ACCOUNTS})`)
          .replace(')`);', `)\`);${INDEX_OF_ACCOUNTS}`)
          .replaceAll(/(recorded|changed|full)_(\w)(\w+)/g, (_, a: string, b: string, c: string) => {
            return `"${a}${b.toUpperCase()}${c}"`;
          }),
      );
    },
    noId: 'x',
    nobody: 999_999,
    left: { select: '"recordedBy"', rows: [] },
    damages: inService('remove'),
  },
  {
    name: 'UUIDs, answers and pages that are made by constructors',
    change: byConstructors,
    counted: ({ meta }) => meta?.itemCount,
    noId: '1',
    nobody: '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10',
    left: {
      select: 'recorded_by, removed_at',
      rows: [{ recorded_by: 'system', removed_at: expect.any(Date) }],
    },
    shown: [
      'src/entries/entry.entity.ts',
      '@Answers(EntryDto)\nexport class Entry extends RecordedEntity<EntryDto>',
    ],
    damages: inService('softRemove').map(([from, to]) => [from.replace('findOne(id)', 'find(id)'), to]),
  },
  ...(
    [
      [
        'repositories of its own',
        inRepositories,
        'entriesRepository',
        ['add', 'update', 'remove'],
        ['src/entries/entries.repository.ts', 'getById(id: string)'],
      ],
      [
        'repositories that extend Repository',
        inCustomRepositories,
        'entryRepository',
        ['createOne', 'updateOne', 'removeOne'],
        ['src/entries/entry.repository.ts', 'extends Repository<Entry>'],
      ],
      [
        'interfaces, tokens and domain objects',
        behindTokens,
        'entryStore',
        ['add', 'update', 'remove'],
        ['src/entries/ports/entry.store.ts', "export const ENTRY_STORE = Symbol('ENTRY_STORE')"],
      ],
      [
        'ports, mappers and domain objects',
        behindPorts,
        'entryStore',
        ['add', 'update', 'remove'],
        ['src/entries/persistence/entry-persistence.module.ts', 'provide: EntryStore'],
      ],
    ] as const
  ).map(([name, change, repository, [create, update, remove], shown], position): Manner => ({
    routesAsBefore: position > 0,
    shown,
    name: `UUIDs, snake case, ${name}`,
    change,
    noId: '1',
    nobody: '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10',
    left: {
      select: 'recorded_by, removed_at',
      rows: [{ recorded_by: 'system', removed_at: expect.any(Date) }],
    },
    damages: [
      ['findPage(query)', 'findPage(new ListEntryDto())'],
      ['throw new NotFoundException', 'return new NotFoundException'],
      [`this.${repository}.${create}(dto)`, `this.${repository}.${create}({})`],
      [`this.${repository}.${update}(id, dto)`, `this.${repository}.${update}(id, {})`],
      [`this.${repository}.${remove}(id)`, `this.${repository}.${remove}('')`],
    ],
  })),
];

/** Where the service holds the repository of TypeORM. */
function inService(remove: string): Manner['damages'] {
  return [
    ['take: query.limit', 'take: 1'],
    ['throw new NotFoundException', 'return new NotFoundException'],
    [`${remove}(await this.findOne(id))`, `${remove}([])`],
    ['merge(entry, dto)', 'merge(entry, {})'],
  ];
}

/** Values that are sent as text, with bounds. */
const BOUNDED =
  'weight:decimal:6:2:min=-0.5:max=99.5:optional,day:date:min=2025-01-01:optional,at:time:max=1800:optional,serial:bigint:min=-5:max=7:optional';

/** Damages to what a client sees, each of which has to turn the e2e spec red. */
const BROKEN_ROUTES = [
  ['  @MaxLength(120)\n', ''],
  ['  @HttpCode(HttpStatus.NO_CONTENT)\n', ''],
  ['(query.page - 1) * query.limit', '0'],
  ['take: query.limit', 'take: 20'],
  ['throw new NotFoundException', 'return new NotFoundException'],
  ['return this.entriesService.update(id, dto)', 'return this.entriesService.update(id, {})'],
] as const;

/** A house of its own ways on a real database: what it gets is migrated, compared, and called over HTTP. */
describe.each(MANNERS)(
  'features in the manner of a house: $name',
  ({ change, noId, nobody, left, shown, damages, counted = (page) => page.total, routesAsBefore }) => {
    let folder: string;
    let root: string;
    let house: RunningHouse;

    const typeorm = (...args: readonly string[]): string => house.typeorm(...args);
    const call = async (method: string, path: string, sent?: unknown): Promise<Answer> => {
      const { status, body } = await house.call(method, path, sent);
      return { status, body: body as unknown as Body };
    };

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nest-persona-house-'));
      root = installedHost('ledger', folder);
      change(root);
      nestPersona(root, [
        'feature',
        'entries',
        'title:string:120:search:sort,total:decimal:12:2:min=0:sort,status:enum:open:closed:default=open,code:string:8:optional:unique',
        '--skip-format',
      ]);
      nestPersona(root, [
        'feature',
        'entry-notes',
        `text:text,entry:ref:entries,about:one:entries:optional,${BOUNDED}`,
        '--skip-format',
      ]);
      house = await startHouse(root, true);
    }, 180_000);

    afterAll(async () => {
      await house?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it.runIf(shown)('is written so', () => {
      const [path = '', piece = ''] = shown ?? [];

      expect(readFileSync(join(root, path), 'utf8')).toContain(piece);
    });

    it('leaves TypeORM nothing to change', () => {
      expect(typeorm('schema:log')).toContain('Your schema is up to date');
    });

    it('keeps rows: creates, reads, changes and marks them as removed', async () => {
      const made = await call('POST', '/entries', { title: 'One', total: '10.5' });

      expect(made).toMatchObject({
        status: 201,
        body: { title: 'One', total: '10.50', status: 'open', code: null },
      });

      const path = `/entries/${made.body.id}`;
      expect(await call('GET', path)).toEqual({ status: 200, body: made.body });
      expect(await call('PATCH', path, {})).toMatchObject({ status: 200, body: { title: 'One' } });
      expect(await call('PATCH', path, { status: 'closed' })).toMatchObject({
        status: 200,
        body: { status: 'closed' },
      });
      expect((await call('DELETE', path)).status).toBe(204);
      expect((await call('GET', path)).status).toBe(404);

      const client = new Client({ connectionString: house.server.url });
      await client.connect();
      const { rows } = await client.query(`SELECT ${left.select} FROM entries WHERE id = $1`, [made.body.id]);
      await client.end();
      expect(rows).toEqual(left.rows);
    });

    it('lists by page, filter, search and order', async () => {
      for (const [title, total] of [
        ['Apple', '3'],
        ['Banana', '2'],
        ['Cherry%', '1'],
      ]) {
        await call('POST', '/entries', { title, total });
      }
      const titles = async (query: string): Promise<readonly string[]> =>
        (await call('GET', `/entries?${query}`)).body.data.map(({ title }) => title);

      expect(await titles('sort=title&limit=2')).toEqual(['Apple', 'Banana']);
      expect(await titles('sort=title&limit=2&page=2')).toEqual(['Cherry%']);
      expect(await titles('sort=-total')).toEqual(['Apple', 'Banana', 'Cherry%']);
      expect(await titles('q=an')).toEqual(['Banana']);
      expect(await titles('q=%25')).toEqual(['Cherry%']);
      const closed = await call('POST', '/entries', { title: 'Date', total: '4', status: 'closed' });
      expect(await titles('status=closed')).toEqual(['Date']);
      await call('DELETE', `/entries/${closed.body.id}`);
      expect(counted((await call('GET', '/entries')).body)).toBe(3);
    });

    it.each([
      ['POST', '/entries', { total: '1' }],
      ['POST', '/entries', { title: 'x'.repeat(121), total: '1' }],
      ['POST', '/entries', { title: 'x', total: '-1' }],
      ['POST', '/entries', { title: 'x', total: '1', status: 'none' }],
      ['POST', '/entries', { title: 'x', total: '1', status: null }],
      ['GET', '/entries?limit=1000', undefined],
      ['GET', '/entries?sort=id', undefined],
      ['GET', `/entries/${noId}`, undefined],
      ['POST', '/entry-notes', { text: 'x', entryId: nobody }],
    ])('refuses %s %s %j', async (method, path, body) => {
      expect((await call(method, path, body)).status).toBe(400);
    });

    it('knows nothing of an id that nobody has', async () => {
      expect((await call('GET', `/entries/${nobody}`)).status).toBe(404);
    });

    it('refuses null for what every row has', async () => {
      const { body } = await call('POST', '/entries', { title: 'Two', total: '1' });

      expect((await call('PATCH', `/entries/${body.id}`, { title: null })).status).toBe(400);
    });

    it('tells that a unique value is taken', async () => {
      await call('POST', '/entries', { title: 'Three', total: '1', code: 'A1' });

      expect((await call('POST', '/entries', { title: 'Four', total: '1', code: 'A1' })).status).toBe(409);
    });

    it('refers to rows that exist', async () => {
      const { body: entry } = await call('POST', '/entries', { title: 'Five', total: '1' });
      const note = await call('POST', '/entry-notes', { text: 'x', entryId: entry.id });

      expect(note).toMatchObject({ status: 201, body: { entryId: entry.id } });
      const { body: other } = await call('POST', '/entries', { title: 'Six', total: '1' });
      await call('POST', '/entry-notes', { text: 'y', entryId: other.id });
      expect(counted((await call('GET', `/entry-notes?entryId=${entry.id}`)).body)).toBe(1);
    });

    it('keeps bounds of what is sent as text', async () => {
      const { body: entry } = await call('POST', '/entries', { title: 'Bounds', total: '1' });
      const status = async (values: object): Promise<number> =>
        (await call('POST', '/entry-notes', { text: 'x', entryId: entry.id, ...values })).status;

      for (const values of [
        { weight: '-0.50', day: '2025-01-01', at: '18:00', serial: '-5' },
        { weight: '99.5', day: '9999-12-31', at: '18:00:00', serial: '7' },
      ]) {
        expect(await status(values), JSON.stringify(values)).toBe(201);
      }
      for (const values of [
        { weight: '-0.51' },
        { weight: '99.51' },
        { weight: 1 },
        { day: '2024-12-31' },
        { at: '18:00:01' },
        { serial: '-6' },
        { serial: '8' },
        { serial: {} },
      ]) {
        expect(await status(values), JSON.stringify(values)).toBe(400);
      }
    });

    it('refers one to one: to what no other row refers to that is not removed', async () => {
      const { body: entry } = await call('POST', '/entries', { title: 'Seven', total: '1' });
      const note = { text: 'x', entryId: entry.id, aboutId: entry.id };
      const first = await call('POST', '/entry-notes', note);

      expect(first).toMatchObject({ status: 201, body: { aboutId: entry.id } });
      expect((await call('POST', '/entry-notes', note)).status).toBe(409);

      await call('DELETE', `/entry-notes/${first.body.id}`);

      expect((await call('POST', '/entry-notes', note)).status).toBe(201);
    });

    it('has e2e specs that are green, and red for broken routes', () => {
      const specs = readdirSync(join(root, 'test')).toSorted();
      expect(specs).toEqual(['accounts.e2e-spec.ts', 'entries.e2e-spec.ts', 'entry-notes.e2e-spec.ts']);
      expect(
        complaints(
          root,
          'tsconfig.json',
          specs.map((name) => `test/${name}`),
        ),
      ).toEqual([]);
      const run = (...which: readonly string[]) =>
        spawnSync(
          process.execPath,
          ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.config.e2e.ts', ...which],
          {
            cwd: root,
            encoding: 'utf8',
            env: { ...process.env, DATABASE_URL: house.server.url },
          },
        );

      const whole = run();
      expect(whole.status, whole.stdout + whole.stderr).toBe(0);

      const sources = readdirSync(join(root, 'src/entries'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
        .map((path) => join(root, 'src/entries', path));
      for (const [from, to] of routesAsBefore === true ? BROKEN_ROUTES.slice(0, 1) : BROKEN_ROUTES) {
        const damaged = sources.find((path) => readFileSync(path, 'utf8').includes(from)) ?? from;
        const text = readFileSync(damaged, 'utf8');
        writeFileSync(damaged, text.replace(from, to));
        expect(run('test/entries').status, `${from} -> ${to}`).toBe(1);
        writeFileSync(damaged, text);
      }
    }, 120_000);

    it('has unit specs that are green, and red for a broken service', () => {
      const specs = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
        /entr.*spec\.ts$/.test(path),
      );
      expect(specs).toHaveLength(2);
      const run = (): number | null =>
        spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'src/entr'], { cwd: root })
          .status;

      expect(run()).toBe(0);

      const service = join(root, 'src/entries/entries.service.ts');
      const text = readFileSync(service, 'utf8');
      for (const [from, to] of damages) {
        expect(text).toContain(from);
        writeFileSync(service, text.replace(from, to));
        expect(run(), to).toBe(1);
      }
    }, 60_000);

    it('has migrations that can be undone', () => {
      typeorm('migration:revert');
      typeorm('migration:revert');

      expect(typeorm('migration:show')).toMatch(/\[ \] CreateEntries\d+\n\[ \] CreateEntryNotes\d+/);
    });
  },
);

function edit(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}
