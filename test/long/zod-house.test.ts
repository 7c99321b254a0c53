import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nestPersona } from '../generated/service.js';
import { hostWithOwnPackages } from '../inhouse/host.js';
import { type RunningHouse, startHouse } from './running-house.js';

const FIELDS = [
  'title:string:40:search:sort',
  'total:decimal:12:2:min=0:sort',
  'count:integer:min=1:filter',
  'rate:float',
  'done:boolean:default=false:filter',
  'status:enum:pending:paid:default=pending:filter',
  'due:timestamp',
  'day:date',
  'at:time',
  'key:uuid:optional',
  'extra:json:optional',
  'tags:string-list:10:max=2:filter',
  'contact:email:optional:unique',
  'site:url:optional',
  'source:ip:optional',
  'note:text:optional:hidden',
].join(',');

const GOOD = {
  title: 'One',
  total: '10.5',
  count: 2,
  rate: 0.5,
  due: '2025-01-31T09:30:00+02:00',
  day: '2024-02-29',
  at: '09:30',
  tags: ['a'],
};

/** What no row may be made of. */
const HOSTILE: readonly object[] = [
  { title: 'x'.repeat(41) },
  { title: 1 },
  { title: null },
  { title: { $ne: 1 } },
  { title: ['One'] },
  { total: '-1' },
  { total: '1e9' },
  { total: '10.555' },
  { total: 10.5 },
  { total: 'NaN' },
  { count: 0 },
  { count: 1.5 },
  { count: '2' },
  { count: 2147483648 },
  { rate: 'x' },
  { rate: null },
  { done: 'false' },
  { done: null },
  { status: 'none' },
  { status: null },
  { due: null },
  { due: 0 },
  { due: true },
  { due: '2025-13-31T09:30:00Z' },
  { due: 'tomorrow' },
  { day: '2025-02-29' },
  { day: '2025-02-28T00:00:00Z' },
  { at: '24:00' },
  { key: 'x' },
  { extra: [] },
  { extra: 'x' },
  { tags: ['a', 'b', 'c'] },
  { tags: 'a' },
  { tags: ['x'.repeat(11)] },
  { contact: 'nobody' },
  { site: 'javascript:alert(1)' },
  { source: '1.2.3' },
];

describe.each([
  {
    name: 'zod-dtos',
    size: 'size',
    sent: 'dto',
    migrates: true,
    refusesOthers: true,
    nobody: '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10',
  },
  {
    name: 'zod-schemas',
    size: 'limit',
    sent: 'input',
    migrates: false,
    refusesOthers: false,
    nobody: 999_999,
  },
])(
  'features in a house of schemas, over HTTP: $name',
  ({ name, size, sent, migrates, refusesOthers, nobody }) => {
    let folder: string;
    let root: string;
    let house: RunningHouse;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nest-persona-zod-'));
      root = hostWithOwnPackages(name, folder);
      nestPersona(root, ['feature', 'entries', FIELDS, '--skip-format']);
      nestPersona(root, ['feature', 'entry-notes', 'text:text,entry:ref:entries:filter', '--skip-format']);
      house = await startHouse(root, migrates);
    }, 180_000);

    afterAll(async () => {
      await house?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('keeps rows: creates, reads, changes and removes them', async () => {
      const { call } = house;
      const made = await call('POST', '/entries', { ...GOOD, note: 'not shown', contact: 'A@Example.com' });

      expect(made).toMatchObject({
        status: 201,
        body: {
          title: 'One',
          total: '10.50',
          status: 'pending',
          done: false,
          contact: 'a@example.com',
          key: null,
        },
      });
      expect(made.body).not.toHaveProperty('note');
      expect(new Date(String(made.body['due'])).toISOString()).toBe('2025-01-31T07:30:00.000Z');

      const path = `/entries/${String(made.body['id'])}`;
      expect(await call('GET', path)).toEqual({ status: 200, body: made.body });
      expect(await call('PATCH', path, {})).toMatchObject({
        status: 200,
        body: { title: 'One', status: 'pending' },
      });
      expect(await call('PATCH', path, { status: 'paid', contact: null })).toMatchObject({
        status: 200,
        body: { status: 'paid', contact: null, title: 'One' },
      });
      expect((await call('PATCH', path, { title: null })).status).toBe(400);
      expect((await call('DELETE', path)).status).toBe(204);
      expect((await call('GET', path)).status).toBe(404);
    });

    it.each(HOSTILE.map((body) => [JSON.stringify(body).slice(0, 60), body] as const))(
      'refuses a row with %s',
      async (_text, body) => {
        expect((await house.call('POST', '/entries', { ...GOOD, ...body })).status).toBe(400);
      },
    );

    it.each([[], 'x', 1, null])('refuses %j as a whole', async (body) => {
      expect((await house.call('POST', '/entries', body)).status).toBe(400);
    });

    it.each(Object.keys(GOOD))('refuses to do without %s', async (key) => {
      expect((await house.call('POST', '/entries', { ...GOOD, [key]: undefined })).status).toBe(400);
    });

    it('takes no more than it has fields for', async () => {
      const { status, body } = await house.call('POST', '/entries', { ...GOOD, id: nobody, createdAt: null });

      expect(status).toBe(refusesOthers ? 400 : 201);
      expect(body['id']).not.toBe(nobody);
    });

    it.each([
      `${size}=1000`,
      `${size}=x`,
      'page=0',
      'page=1.5',
      'sort=id',
      'sort=__proto__',
      'count=x',
      'done=1',
      'status=none',
      'q=x&q=y',
    ])('refuses to list by %s', async (query) => {
      expect((await house.call('GET', `/entries?${query}`)).status).toBe(400);
    });

    it('lists by page, filter, search and order', async () => {
      const { call } = house;
      for (const [index, title] of ['Apple', 'Banana', 'Cherry%'].entries()) {
        await call('POST', '/entries', { ...GOOD, title, count: index + 10, done: index === 0 });
      }
      const titles = async (query: string): Promise<readonly string[]> => {
        const { body } = await call('GET', `/entries?${query}`);
        return (body['data'] as readonly { readonly title: string }[]).map(({ title }) => title);
      };

      expect(await titles(`sort=-title&${size}=2`)).toContain('Cherry%');
      expect(await titles('q=anan')).toEqual(['Banana']);
      expect(await titles('q=%25')).toEqual(['Cherry%']);
      expect(await titles('count=11')).toEqual(['Banana']);
      expect(await titles('done=true')).toEqual(['Apple']);
      await call('POST', '/entries', { ...GOOD, title: 'Tagged', tags: ['red', 'green'] });
      expect(await titles('tags=green')).toEqual(['Tagged']);
      expect(await titles('tags=gre')).toEqual([]);
      expect(await titles('done=false&q=apple')).toEqual([]);
      expect(await titles(`sort=title&q=a&${size}=1&page=2`)).toEqual(['Banana']);
    });

    it('refers to rows that exist, and tells what is taken', async () => {
      const { call } = house;
      const { body: entry } = await call('POST', '/entries', { ...GOOD, contact: 'b@example.com' });

      expect((await call('POST', '/entries', { ...GOOD, contact: 'B@example.com' })).status).toBe(409);
      expect((await call('POST', '/entry-notes', { text: 'x', entryId: nobody })).status).toBe(400);
      expect((await call('POST', '/entry-notes', { text: 'x', entryId: 'x' })).status).toBe(400);
      expect((await call('POST', '/entry-notes', { text: 'x', entryId: entry['id'] })).status).toBe(201);
      expect((await call('GET', `/entry-notes?entryId=${String(entry['id'])}`)).body).toMatchObject({
        total: 1,
      });
      expect((await call('GET', `/entries/${nobody}`)).status).toBe(404);
      expect((await call('GET', '/entries/x')).status).toBe(400);
    });

    it.runIf(migrates)('leaves TypeORM nothing to change', () => {
      expect(house.typeorm('schema:log')).toContain('Your schema is up to date');
    });

    it.runIf(name === 'zod-dtos')('is documented by its schemas', async () => {
      const { body } = await house.call('GET', '/docs-json');

      expect(body).toMatchObject({
        components: { schemas: { CreateEntryDto: { properties: { title: { maxLength: 40 } } } } },
      });
    });

    it('has unit specs that are green, and red for a broken service', () => {
      const run = (): number | null =>
        spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'src/entr'], { cwd: root })
          .status;

      expect(run()).toBe(0);

      const service = join(root, 'src/entries/entries.service.ts');
      const text = readFileSync(service, 'utf8');
      for (const [from, to] of [
        [`take: query.${size}`, 'take: 1'],
        ['throw new NotFoundException', 'return new NotFoundException'],
        [`merge(entry, ${sent})`, 'merge(entry, {})'],
      ] as const) {
        expect(text).toContain(from);
        writeFileSync(service, text.replace(from, to));
        expect(run(), to).toBe(1);
      }
    }, 60_000);
  },
);
