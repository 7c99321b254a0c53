import { Visitor, parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../src/contracts.js';
import { migrationContribution, schedule } from '../../src/migrations/index.js';
import { renderFile } from '../../src/render/index.js';
import { tableOf } from '../../src/schema/index.js';
import type { FeatureSpec } from '../../src/spec/types.js';
import { enumeration, feature, managed, ref, scalar } from '../schema/builder.js';

const timestamp = 1763683200000;
const path = `src/database/migrations/${timestamp}-create-orders.ts`;

async function render(spec: FeatureSpec): Promise<string> {
  const changes = schedule([tableOf(spec, managed)], []).flat();
  return print(migrationContribution({ spec, timestamp }, changes, { migration: path }));
}

async function print({ files = [] }: Contribution): Promise<string> {
  const [file] = files;
  expect(file?.path).toBe(path);
  return file === undefined
    ? ''
    : renderFile(file, {
        importStyle: { kind: 'relative', extension: '.js' },
        format: { singleQuote: true, trailingComma: 'all', printWidth: 100 },
      });
}

/** The texts that the class hands to `queryRunner.query`, as JavaScript reads them. */
function queries(source: string): readonly string[] {
  const { errors, program } = parseSync('migration.ts', source);
  expect(errors).toEqual([]);
  const texts: string[] = [];
  new Visitor({
    TemplateLiteral: ({ quasis }) => {
      texts.push(...quasis.map(({ value }) => value.cooked ?? ''));
    },
  }).visit(program);
  return texts;
}

describe('migrationContribution', () => {
  it('writes a migration that reads well', async () => {
    const spec = feature('orders', [
      ref('customer', 'customers', { filter: true }),
      enumeration('status', ['pending', 'paid'], { default: 'pending', filter: true }),
      scalar('number', 'string', { length: 20, unique: true }),
      scalar('total', 'decimal', { precision: 12, scale: 2, min: '0' }),
      scalar('note', 'text', { optional: true, search: true }),
    ]);
    await expect(await render(spec)).toMatchFileSnapshot('create-orders.expected.ts');
  });

  it('changes tables that are there, and says what that costs', async () => {
    const items = feature('items', [scalar('amount', 'integer')]);
    const order = ref('order', 'orders', { optional: true, filter: true });
    const spec = feature('orders', [ref('tags', 'tags', { type: 'many-to-many' })]);
    const [changes = []] = schedule(
      [tableOf(spec, managed)],
      [
        {
          before: tableOf(items, managed),
          after: tableOf({ ...items, fields: [...items.fields, order] }, managed),
        },
      ],
    );
    const contribution = migrationContribution({ spec, timestamp }, changes, { migration: path });

    expect(contribution.files?.[0]?.purpose).toBe(
      'creates the table orders, adds order_id to items, creates the table orders_tags; its reverse undoes that',
    );
    await expect(await print(contribution)).toMatchFileSnapshot('change-items.expected.ts');
  });

  it('hands hostile texts to the server as they are', async () => {
    const values = [
      "it's",
      'a`b',
      '${process.exit(1)}',
      'a\\nb',
      '\\`',
      'line\nbreak',
      'cr\r\nlf',
      '\u202Etxt',
      '\u2028',
      '🦜',
    ];
    const spec = feature('orders', [enumeration('status', values, { default: values.join('') })]);
    const [create = ''] = queries(await render(spec));
    for (const value of [...values, values.join('')]) {
      expect(create).toContain(`'${value.replaceAll("'", "''")}'`);
    }
  });

  it('undoes what it does', async () => {
    const all = queries(await render(feature('orders', [scalar('total', 'integer', { filter: true })])));
    expect(all.at(0)?.trim()).toMatch(/^CREATE TABLE orders \(/u);
    expect(all.at(-1)).toBe('DROP TABLE orders');
  });
});
