import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed, nestPersona } from '../generated/service.js';
import { copyOfHost } from '../monorepo/hosts.js';
import { type RunningHouse, startHouse } from './running-house.js';

interface Row {
  readonly id: string;
  readonly title: string;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Damages to the service or the resolver, each of which has to turn a spec red. */
const DAMAGES = [
  ['parcels.service.ts', 'take: pagination.take', 'take: 1'],
  ['parcels.service.ts', 'throw new NotFoundException', 'return new NotFoundException'],
  ['parcels.service.ts', '.merge(parcel, updateParcelInput)', '.merge(parcel, {})'],
  ['parcels.service.ts', 'return Object.assign(parcel, { id })', 'return parcel'],
  ['parcels.resolver.ts', 'this.parcelsService.remove(id)', 'this.parcelsService.findOne(id)'],
  [
    'parcels.resolver.ts',
    'this.parcelsService.findAll(pagination)',
    'this.parcelsService.findAll({} as never)',
  ],
] as const;

/** A house that is asked over GraphQL, on a real database. */
describe('features in the manner of a house that is asked over GraphQL', () => {
  let folder: string;
  let root: string;
  let house: RunningHouse;

  const typeorm = (...args: readonly string[]): string => house.typeorm(...args);

  const ask = async (query: string, key = 'secret'): Promise<Answer> => {
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-key': key },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  };
  const rowOf = async (query: string): Promise<Row> => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as Row;
  };
  const titles = async (asked: string): Promise<readonly string[]> => {
    const { data } = await ask(`{ parcels(${asked}) { title } }`);
    return ((data?.['parcels'] ?? []) as readonly Row[]).map(({ title }) => title);
  };
  const parcel = (values: string): Promise<Row> =>
    rowOf(`mutation { createParcel(createParcelInput: { ${values} }) { id title } }`);

  const specs = () =>
    spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'src/parcel'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nest-persona-graphql-'));
    root = copyOfHost('graphql-typeorm', folder);
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    symlinkSync(installed(JSON.parse(manifest) as never), join(root, 'node_modules'), 'dir');
    nestPersona(root, [
      'feature',
      'parcels',
      'title:string:120:search:sort,total:decimal:12:2,weight:integer:optional,status:enum:open:closed:default=open,sent:timestamp:optional,tags:string-list:optional,code:string:8:optional:unique',
      '--skip-format',
    ]);
    nestPersona(root, [
      'feature',
      'parcel-notes',
      'text:text,parcel:ref:parcels,author:ref:authors:optional,key:string:8:optional:hidden',
      '--skip-format',
    ]);
    house = await startHouse(root, true);
  }, 300_000);

  afterAll(async () => {
    await house?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves TypeORM nothing to change', () => {
    expect(typeorm('schema:log')).toContain('Your schema is up to date');
  });

  it('knows types, inputs and enums in the schema', () => {
    const schema = readFileSync(join(root, 'schema.gql'), 'utf8');

    expect(schema).toContain('enum ParcelStatus {\n  Closed\n  Open\n}');
    expect(schema).toMatch(
      /type Parcel \{[^}]*\n {2}id: ID!\n[^}]*\n {2}total: String!\n[^}]*\n {2}weight: Int\n\}/,
    );
    expect(schema).toMatch(/type ParcelNote \{[^}]*\n {2}parcel: Parcel!\n {2}parcelId: ID!\n/);
    expect(schema).toMatch(
      /input CreateParcelInput \{[^}]*\n {2}status: ParcelStatus\n {2}tags: \[String!\]\n/,
    );
    expect(schema).toMatch(/input CreateParcelNoteInput \{[^}]*\n {2}key: String\n/);
    expect(schema).not.toMatch(/type ParcelNote \{[^}]*key/);
  });

  it('keeps rows: creates, reads, changes and removes them', async () => {
    const { id } = await parcel('title: "One", total: "10.5", sent: "2025-01-31T09:30:00.000Z", tags: ["a"]');
    const fields = '{ id title total weight status sent tags createdAt }';
    const found = await ask(`{ parcel(id: "${id}") ${fields} }`);

    expect(found).toMatchObject({
      data: {
        parcel: {
          id,
          title: 'One',
          total: '10.50',
          weight: null,
          status: 'Open',
          sent: '2025-01-31T09:30:00.000Z',
          tags: ['a'],
        },
      },
    });
    expect(
      await ask(
        `mutation { updateParcel(updateParcelInput: { id: "${id}", status: Closed, weight: 3 }) ${fields} }`,
      ),
    ).toMatchObject({ data: { updateParcel: { id, title: 'One', status: 'Closed', weight: 3 } } });
    expect(await ask(`mutation { removeParcel(id: "${id}") { id title } }`)).toEqual({
      data: { removeParcel: { id, title: 'One' } },
    });
    expect((await ask(`{ parcel(id: "${id}") { id } }`)).errors?.[0]?.message).toBe('Parcel not found');
  });

  it('lists by page, filter, search and order', async () => {
    for (const values of [
      'title: "Apple", total: "1"',
      'title: "Banana", total: "1", status: Closed',
      'title: "Cherry%", total: "1"',
    ]) {
      await parcel(values);
    }
    expect(await titles('sort: "title", take: 2')).toEqual(['Apple', 'Banana']);
    expect(await titles('sort: "title", skip: 2')).toEqual(['Cherry%']);
    expect(await titles('sort: "-title", take: 1')).toEqual(['Cherry%']);
    expect(await titles('q: "an"')).toEqual(['Banana']);
    expect(await titles('q: "%"')).toEqual(['Cherry%']);
    expect(await titles('status: Closed')).toEqual(['Banana']);
  });

  it('gives what a row refers to, and changes that', async () => {
    const first = await parcel('title: "First", total: "1"');
    const second = await parcel('title: "Second", total: "1"');
    const note = `text: "x", parcelId: "${first.id}", key: "k"`;
    const fields = '{ id parcelId parcel { title } author { name } }';
    const made = await rowOf(`mutation { createParcelNote(createParcelNoteInput: { ${note} }) ${fields} }`);

    expect(made).toMatchObject({ parcelId: first.id, parcel: { title: 'First' }, author: null });
    const { id } = made;
    expect(
      await rowOf(
        `mutation { updateParcelNote(updateParcelNoteInput: { id: "${id}", parcelId: "${second.id}" }) ${fields} }`,
      ),
    ).toMatchObject({ id, parcelId: second.id, parcel: { title: 'Second' } });
    expect(await ask(`{ parcelNotes(parcelId: "${second.id}") { parcel { title } } }`)).toEqual({
      data: { parcelNotes: [{ parcel: { title: 'Second' } }] },
    });
    expect(await rowOf(`mutation { removeParcelNote(id: "${id}") ${fields} }`)).toMatchObject({
      id,
      parcel: { title: 'Second' },
    });
  });

  it.each([
    ['createParcel(createParcelInput: { title: "x", total: "many" }) { id }', 'BAD_REQUEST'],
    [`createParcel(createParcelInput: { title: "${'x'.repeat(121)}", total: "1" }) { id }`, 'BAD_REQUEST'],
    ['createParcel(createParcelInput: { title: "x", total: "1", status: null }) { id }', 'BAD_REQUEST'],
    ['createParcel(createParcelInput: { total: "1" }) { id }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'createParcel(createParcelInput: { title: "x", total: "1", status: None }) { id }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['removeParcel(id: "1") { id }', 'BAD_REQUEST'],
    [
      'createParcelNote(createParcelNoteInput: { text: "x", parcelId: "5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10" }) { id }',
      'BAD_REQUEST',
    ],
  ])('refuses %s', async (mutation, code) => {
    const { errors } = await ask(`mutation { ${mutation} }`);

    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('refuses null for what every row has', async () => {
    const { id } = await parcel('title: "x", total: "1"');
    const { errors } = await ask(
      `mutation { updateParcel(updateParcelInput: { id: "${id}", title: null }) { id } }`,
    );

    expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('tells that a unique value is taken', async () => {
    await parcel('title: "x", total: "1", code: "A1"');
    const { errors } = await ask(
      'mutation { createParcel(createParcelInput: { title: "y", total: "1", code: "A1" }) { id } }',
    );

    expect(errors?.[0]?.message).toBe('code is taken');
  });

  it('guards its mutations as the house does', async () => {
    const { errors } = await ask(
      'mutation { createParcel(createParcelInput: { title: "x", total: "1" }) { id } }',
      'x',
    );

    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('has unit specs that are green, and red for what is broken', () => {
    const whole = specs();
    expect(whole.status, whole.stdout + whole.stderr).toBe(0);

    for (const [file, from, to] of DAMAGES) {
      const path = join(root, 'src/parcels', file);
      const text = readFileSync(path, 'utf8').replaceAll(/\n\s*\./g, '.');
      expect(text).toContain(from);
      writeFileSync(path, text.replaceAll(from, to));
      expect(specs().status, `${from} -> ${to}`).toBe(1);
      writeFileSync(path, text);
    }
  }, 240_000);

  it('has migrations that can be undone', () => {
    typeorm('migration:revert');
    typeorm('migration:revert');

    expect(typeorm('migration:show')).toMatch(/\[ \] CreateParcels\d+\n\[ \] CreateParcelNotes\d+/);
  });
});
