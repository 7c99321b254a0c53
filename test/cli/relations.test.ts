import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, nestPersona, snapshotOf, temporaryFolder } from './project.js';

/** Projects that every test starts with a copy of: an empty one, and one that has orders. */
let empty: string;
let withFeature: string;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'nest-persona-'));
  empty = makeProject('building-ville', folder);
  withFeature = join(folder, 'orders');
  cpSync(empty, withFeature, { recursive: true });
  run(withFeature, 'orders', 'total:decimal:12:2');
  return () => rmSync(folder, { recursive: true, force: true });
});

function copyOf(project: string): string {
  const copy = join(temporaryFolder(), 'shop');
  cpSync(project, copy, { recursive: true });
  return copy;
}

/** Every file of a project by its path, without what is different in every run. */
function filesOf(project: string): ReadonlyMap<string, string> {
  const paths = readdirSync(project, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(project, path)).isFile())
      .map((path) => [withoutTimes(path), withoutTimes(readFileSync(join(project, path), 'utf8'))]),
  );
}

const withoutTimes = (text: string): string => text.replace(/\d{13}/gu, '<time>');

function run(project: string, ...args: readonly string[]): string {
  const { code, stdout, stderr } = nestPersona(project, 'feature', ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

function edit(project: string, path: string, change: (text: string) => string): string {
  const before = readFileSync(join(project, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(project, path), after);
  return after;
}

const read = (project: string, path: string): string => readFileSync(join(project, path), 'utf8');

const migrationsOf = (project: string): readonly string[] =>
  readdirSync(join(project, 'src/database/migrations')).filter((name) => /^\d{13}-/u.test(name));

describe('several features in one run', () => {
  const fields = ['name:string:120', '+feature=orders', 'total:decimal:12:2', 'customer:ref:customers'];

  it('are all made, registered and named, in the order in which they need each other', () => {
    const project = copyOf(empty);
    const report = run(project, 'orders', ...fields.slice(2), '+feature=customers', 'name:string:120');

    expect(report).toMatch(/app\.module\.ts +registers CustomersModule; registers OrdersModule/u);
    expect(report).toMatch(/New modules: CustomersModule, OrdersModule\./u);
    const [first = '', second = ''] = migrationsOf(project);
    expect([first, second].map((name) => name.slice(14))).toEqual([
      'create-customers.ts',
      'create-orders.ts',
    ]);
    expect(Number.parseInt(second, 10) - Number.parseInt(first, 10)).toBe(1);
    const root = read(project, 'src/app.module.ts');
    expect(root.match(/^ {4}\w+Module,$/gmu)?.slice(-2)).toEqual([
      '    CustomersModule,',
      '    OrdersModule,',
    ]);
    for (const name of ['customers', 'orders']) {
      expect(read(project, `.nest-persona/features/${name}.yaml`)).toContain(`name: ${name}`);
    }
  });

  it('are the same as one after the other, and as one text', () => {
    const [together, asText, apart] = [copyOf(empty), copyOf(empty), copyOf(empty)];
    run(together, 'customers', ...fields);
    run(asText, 'customers', fields.join(','));
    run(apart, 'customers', 'name:string:120');
    run(apart, 'orders', 'total:decimal:12:2,customer:ref:customers');

    expect(filesOf(asText)).toEqual(filesOf(together));
    expect(filesOf(apart)).toEqual(filesOf(together));
  });

  it('may refer to each other in a circle, as long as one reference is optional', () => {
    const project = copyOf(empty);
    run(
      project,
      'authors',
      'name:string:120,favourite:ref:books:optional,+feature=books,title:string:200,author:ref:authors',
    );

    const [authors = '', books = ''] = migrationsOf(project).map((name) =>
      read(project, `src/database/migrations/${name}`),
    );
    expect(authors).not.toContain('REFERENCES');
    expect(books).toMatch(/ALTER TABLE authors\s+ADD CONSTRAINT authors_favourite_id_fkey/u);
    expect(books).toMatch(/down[^]*DROP CONSTRAINT authors_favourite_id_fkey[^]*DROP TABLE books/u);
  });

  it('have the flags for the first, and say their own in the list', () => {
    const project = copyOf(empty);
    run(project, 'data', 'a:text', '+feature=orders', 'total:integer', '--singular', 'datum', '--versioned');

    expect(read(project, '.nest-persona/features/data.yaml')).toMatch(/singular: datum\nversioned: true/u);
    expect(read(project, '.nest-persona/features/orders.yaml')).not.toContain('versioned');
  });

  it('are told of when they are not registered', () => {
    const project = copyOf(empty);
    const before = read(project, 'src/app.module.ts');
    const report = run(project, 'customers', ...fields, '--skip-import');

    expect(report).toMatch(/Not registered, as you asked: CustomersModule, OrdersModule\./u);
    expect(read(project, 'src/app.module.ts')).toBe(before);
  });

  it.each([
    [
      'a feature that is there',
      ['orders', 'total:integer', '+feature=customers', 'name:string:120'],
      /feature "customers": there is such a feature already/u,
    ],
    [
      'a feature that is there, beside something else that is wrong',
      ['orders', 'total:integr', '+feature=customers', 'name:string:120'],
      /feature "customers": there is such a feature already[^]*unknown type "integr"/u,
    ],
    [
      'a relation to nothing',
      ['orders', 'total:integer', '+feature=items', 'order:ref:orders', 'tax:many-to-many:taxes'],
      /field "tax": there is no feature "taxes"[^]*nest-persona feature taxes name:string:120/u,
    ],
    [
      'required references in a circle',
      ['orders', 'invoice:ref:invoices', '+feature=invoices', 'order:ref:orders'],
      /required references only[^]*:optional/u,
    ],
    ['a feature twice', ['orders', 'a:text', '+feature=order', 'b:text'], /is there twice/u],
    ['a feature without fields', ['orders', 'a:text', '+feature=items'], /feature "items": has no fields/u],
  ])('are refused as a whole for %s', (_, args, says) => {
    const project = copyOf(empty);
    run(project, 'customers', 'name:string:120');
    const before = snapshotOf(project);

    const { code, stdout, stderr } = nestPersona(project, 'feature', ...args);

    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });
});

describe('the other side of a relation, in a feature that is there', () => {
  const items = ['order-items', 'amount:integer', 'order:ref:orders:inversed-by=items'];

  it.each([
    ['the list of a reference', items],
    ['the reference of a list', ['invoices', 'number:string:20', 'orders:many:orders']],
    ['the other list', ['tags', 'label:string:40', 'orders:many-to-many:orders:inversed-by=tags']],
    [
      'a list that holds the relation',
      ['tags', 'label:string:40', 'orders:many-to-many:orders:mapped-by=tags'],
    ],
    ['the other side of one to one', ['carts', 'size:integer', 'order:one:orders:inversed-by=cart']],
  ])('makes of an untouched feature what it is when it is made with %s', (_, [name = '', ...fields]) => {
    const [later, together] = [copyOf(withFeature), copyOf(empty)];
    run(later, name, ...fields);
    run(together, 'orders', 'total:decimal:12:2', `+feature=${name}`, ...fields);

    const [one, other] = [filesOf(later), filesOf(together)];
    const isOther = ([path, text]: readonly [string, string]): boolean =>
      one.get(path) !== text && !path.includes('migrations') && path !== 'src/app.module.ts';
    expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
    expect([...other].filter(isOther)).toEqual([]);
  });

  it('leaves the migration of the feature alone, and changes its table by the new one', () => {
    const project = copyOf(withFeature);
    const [old = ''] = migrationsOf(project);
    const before = read(project, `src/database/migrations/${old}`);

    run(project, 'invoices', 'number:string:20', 'orders:many:orders');

    expect(read(project, `src/database/migrations/${old}`)).toBe(before);
    expect(migrationsOf(project)).toHaveLength(2);
    expect(read(project, `src/database/migrations/${migrationsOf(project)[1]}`)).toMatch(
      /CREATE TABLE invoices[^]*ALTER TABLE orders\s+ADD COLUMN invoice_id uuid\s+CONSTRAINT[^]*DROP COLUMN invoice_id[^]*DROP TABLE invoices/u,
    );
  });

  it('keeps what the user has written, and says which lines are new', () => {
    const project = copyOf(withFeature);
    const service = 'src/orders/orders.service.ts';
    const own = `\n  /** Mine. */\n  count(): number {\n    return new Logger('mine').localInstance ? 1 : 2;\n  }\n`;
    edit(project, service, (text) =>
      text
        .replace(
          /^import \{ (.*) \} from '@nestjs\/common';$/mu,
          "import { Logger, $1 } from '@nestjs/common';",
        )
        .replace(/(constructor\(.*\) \{\}\n)/u, `$1${own}`)
        .replaceAll('\n', '\r\n'),
    );

    const report = run(project, ...items);

    const text = read(project, service);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain(own.replaceAll('\n', '\r\n'));
    expect(text).toMatch(/import \{ Logger, /u);
    const [, lines = ''] = /orders\.service\.ts +gets items \(lines (.*)\)/u.exec(report) ?? [];
    const [first = 0, last = 0] = lines.split(', ').at(-1)?.split('-').map(Number) ?? [];
    expect(
      text
        .split('\r\n')
        .slice(first - 1, last)
        .join('\n'),
    ).toContain('listItemsOf(');
  });

  it('is left to the user where it would go into lines that are changed; the rest of the run stands', () => {
    const project = copyOf(withFeature);
    const entity = 'src/orders/entities/order.entity.ts';
    const mine = edit(project, entity, (text) => text.replace(/^ {2}total.*\n\}/mu, '  sum!: string; }'));
    const [controller, spec] = ['src/orders/orders.controller.ts', 'src/orders/orders.service.spec.ts'];
    const broken = edit(project, controller, (text) => `${text}class {`);
    rmSync(join(project, spec));

    const report = run(project, ...items);

    expect(read(project, entity)).toBe(mine);
    expect(report).toMatch(/BY HAND src\/orders\/entities\/order\.entity\.ts/u);
    expect(report).toMatch(
      /order\.entity\.ts was left as it is: .*changed[^]*among the imports:[^]*\+ import .*OrderItem/u,
    );
    expect(report).toMatch(/\+ {3}items\?: Relation<OrderItem\[\]>;/u);
    expect(read(project, controller)).toBe(broken);
    expect(report).toMatch(/orders\.controller\.ts was left as it is: it does not parse/u);
    expect(existsSync(join(project, spec))).toBe(false);
    expect(report).toMatch(/orders\.service\.spec\.ts was left as it is: it is not there/u);
    expect(read(project, 'src/orders/orders.service.ts')).toContain('listItemsOf(');
    expect(read(project, 'src/app.module.ts')).toContain('OrderItemsModule,');
    expect([...filesOf(project).values()].join('\n')).not.toMatch(/^(<{7}|={7}|>{7})/mu);
  });

  it('goes into a model with comments, and is left to the user where that is laid out otherwise', () => {
    const model = '.nest-persona/features/orders.yaml';
    const [commented, indented] = [copyOf(withFeature), copyOf(withFeature)];
    const mine = edit(commented, model, (text) =>
      text.replace('fields:', '# ours\nfields:').replace('decimal:12:2', 'decimal:12:2 # in euros'),
    );
    const wide = edit(indented, model, (text) => text.replace(/^ {2}/gmu, '    '));

    run(commented, ...items);
    expect(read(commented, model)).toBe(
      `${mine}  items:\n    type: many:order-items\n    mapped-by: order\n`,
    );
    run(commented, 'notes', 'text:text');

    const report = run(indented, ...items);
    expect(read(indented, model)).toBe(wide);
    expect(report).toMatch(/orders\.yaml was left as it is: .*\n +after line 5:\n +\+ {3}items:\n/u);
  });

  it('is the same in a dry run, which writes nothing', () => {
    const project = copyOf(withFeature);
    edit(project, 'src/orders/orders.service.ts', (text) => `// mine\n${text}`);
    const before = snapshotOf(project);

    const dry = JSON.parse(run(project, ...items, '--dry-run', '--json')) as {
      readonly entries: readonly {
        readonly path: string;
        readonly content: string;
        readonly lines?: string;
      }[];
    };
    const told = dry.entries.filter(({ lines }) => lines !== undefined).map(({ path }) => path);
    expect(told).toContain('src/orders/orders.service.ts');
    expect(told).not.toContain('src/order-items/order-items.service.ts');
    expect(snapshotOf(project)).toEqual(before);
    run(project, ...items);

    const files = filesOf(project);
    expect(dry.entries.length).toBeGreaterThan(20);
    for (const { path, content } of dry.entries) {
      expect([path, withoutTimes(content)]).toEqual([path, files.get(withoutTimes(path))]);
    }
  });

  it('cannot have a name that is taken; nothing is written then', () => {
    const project = copyOf(withFeature);
    const before = snapshotOf(project);

    const { code, stderr } = nestPersona(project, 'feature', 'items', 'order:ref:orders:inversed-by=total');

    expect(stderr).toMatch(/field "order": .*"total" of orders, which is something else/u);
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });

  it('can be added again and again', () => {
    const project = copyOf(withFeature);
    run(project, ...items);
    run(project, 'notes', 'text:text', 'order:ref:orders:inversed-by=notes');
    run(project, 'tags', 'label:string:40', 'orders:many-to-many:orders:inversed-by=tags');

    expect(read(project, '.nest-persona/features/orders.yaml')).toMatch(/items:[^]*notes:[^]*tags:/u);
    const entity = read(project, 'src/orders/entities/order.entity.ts');
    for (const property of ['items', 'notes', 'tags']) {
      expect(entity).toMatch(new RegExp(`^ {2}${property}\\?: `, 'mu'));
    }
  });
});
