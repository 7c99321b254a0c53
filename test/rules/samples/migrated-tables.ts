import type { Sample } from '../sample.js';

const entity = (argument: string, name = 'Order'): string =>
  `import { Entity } from 'typeorm';\n@Entity(${argument})\nexport class ${name} {}`;
const migration = (sql: string): string =>
  `export class A1 implements MigrationInterface { async up(q) { await q.query(${sql}); } }`;

export const samples: readonly Sample[] = [
  {
    title: 'tables that no migration makes',
    files: {
      'src/order.entity.ts': entity(`'orders'`),
      'src/item.entity.ts': entity('', 'OrderItem'),
      'src/database/migrations/1-a.ts': migration('`CREATE TABLE "order_archive" ()`'),
      'src/readme.ts': 'const text = `CREATE TABLE "orders" ()`;',
    },
    findings: [
      'src/item.entity.ts:3 no migration creates the table "order_item"',
      'src/order.entity.ts:3 no migration creates the table "orders"',
    ],
  },
  {
    title: 'SQL in the usual spellings, a schema, another folder, a renamed table',
    files: {
      'src/a.entity.ts': entity(`'orders'`),
      'src/b.entity.ts': entity(`{ name: 'customers', schema: 'shop' }`, 'Customer'),
      'src/c.entity.ts': entity('TABLE', 'Item').replace('@Entity', `const TABLE = 'items';\n@Entity`),
      'src/d.entity.ts': entity(`'notes', { orderBy: { id: 'ASC' } }`, 'Note'),
      'src/e.entity.ts': entity(`'people'`, 'Person'),
      'src/database/migrations/1-a.ts': migration(
        '`create table if not exists shop."customers" (); CREATE TABLE items ()`',
      ),
      'src/database/migrations/2-b.ts': migration(`"CREATE TABLE \\"orders\\" ()"`),
      'migrations/3-c.sql': 'CREATE TABLE notes ();\nALTER TABLE persons RENAME TO people;',
    },
  },
  {
    title: "TypeORM's own API, names that a naming strategy makes, and names that cannot be read",
    files: {
      'src/a.entity.ts': entity(`'orders'`),
      'src/b.entity.ts': entity('', 'OrderItem'),
      'src/c.entity.ts': entity('', 'CategoryEntity'),
      'src/d.entity.ts': entity('tableName("x")', 'D'),
      'src/migrations/1-a.ts': `await q.createTable(new Table({ schema: 'x', name: 'orders', columns: [] }));\n${migration('`CREATE TABLE "order_items" (); CREATE TABLE categories ()`')}`,
    },
  },
];
