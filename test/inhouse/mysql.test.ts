import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const house = (type: string, more: Files = {}): Files =>
  smallHouse({
    'src/database/options.ts': `export const options = { type: '${type}', entities: ['dist/**/*.entity.js'] };\n`,
    ...more,
  });

async function made(files: Files, fields: string): Promise<Files> {
  const { entries } = await orders(files, fields);
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.action === 'create' ? [[entry.path, entry.content] as const] : [])),
  );
}

const refusal = (...reasons: readonly string[]) => ({
  problems: reasons.map((reason) =>
    expect.objectContaining({ code: 'house/unsupported', message: expect.stringContaining(reason) }),
  ),
});

describe('a house on MySQL', () => {
  const FIELDS =
    'title:string:120:unique,total:decimal:12:2:default=0,status:enum:pending:paid:default=pending,paid:boolean:default=false,' +
    'rate:float,place:integer,at:timestamp:default=now,opens:time,notes:json,address:ip:optional,body:string:2000:sort,buyer:ref:users';

  it('has its types, and no checks', async () => {
    const { 'src/orders/order.entity.ts': entity = '' } = await made(house('mysql'), FIELDS);
    const columns = [...entity.matchAll(/@Column\(([^@]*)\)\n +(\w+)/g)].map(([, told, name]) => [
      name,
      told?.replaceAll(/\s+/g, ' '),
    ]);

    expect(Object.fromEntries(columns)).toMatchObject({
      title: "{ type: 'varchar', length: 120 }",
      total: "{ type: 'decimal', precision: 12, scale: 2, default: () => '0.00' }",
      status: "{ type: 'enum', enum: OrderStatus, default: () => \"'pending'\" }",
      rate: "{ type: 'double' }",
      place: "{ type: 'int' }",
      at: "{ type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' }",
      opens: "{ type: 'time', precision: 0 }",
      notes: "{ type: 'json' }",
      address: "{ type: 'varchar', length: 45, nullable: true }",
      buyerId: "{ type: 'varchar', length: 36 }",
    });
    expect(entity).not.toContain('Check');
  });

  it('has no index that it could not keep', async () => {
    const { 'src/orders/order.entity.ts': entity = '' } = await made(house('mysql'), FIELDS);

    expect(entity).toMatch(/@Index\('orders_title_key', \['title'\], \{ unique: true \}\)/);
    expect(entity).not.toContain("'body'");
  });

  it('tells by its own code that a value is taken', async () => {
    const { 'src/orders/orders.service.ts': service } = await made(house('mysql'), FIELDS);

    expect(service).toContain(".code === 'ER_DUP_ENTRY'");
  });

  it('gets no migration, and is told so', async () => {
    const { entries, notes, nextSteps } = await orders(house('mysql'));

    expect(entries.map(({ path }) => path).join(' ')).not.toContain('migrations/');
    expect(nextSteps.join(' ')).not.toContain('migration');
    expect(notes.join('\n')).toContain('No migration is written, as the data is in mysql');
  });

  it('refuses what is of PostgreSQL alone', async () => {
    await expect(
      made(house('mysql'), 'tags:string-list,link:url:unique,note:text:default=none,at:time:default=now'),
    ).rejects.toMatchObject(refusal('lists', 'unique index', 'default', 'default'));
  });
});

it('MariaDB has ids of a type of their own', async () => {
  const { 'src/orders/order.entity.ts': entity } = await made(house('mariadb'), 'buyer:ref:users');

  expect(entity).toContain("@Column({ type: 'uuid' })");
});
