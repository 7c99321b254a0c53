import type { Sample } from '../sample.js';

const order = (members: string, decorators = ''): Sample['files'] => ({
  'src/order.entity.ts': `import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, Unique } from 'typeorm';\n@Entity('orders')\n${decorators}\nexport class Order {\n${members}\n}`,
});
const relation = `@ManyToOne(() => Customer)\n@JoinColumn({ name: 'customer_id' })\ncustomer!: Customer;`;
const column = `@Column({ type: 'uuid' })\ncustomerId!: string;`;

export const samples: readonly Sample[] = [
  {
    title: 'no index at all',
    files: order(relation),
    findings: ['src/order.entity.ts:7 no index of Order starts with "customer_id"'],
  },
  {
    title: 'an index that has the column, but not in front',
    files: order(
      `${column}\n${relation}`,
      `@Index('orders_status_customer_id_idx', ['status', 'customerId'])`,
    ),
    findings: [
      'src/order.entity.ts:9 no index of Order starts with "customer_id", the foreign key of Order.customer',
    ],
  },
  {
    title: 'an index that a migration makes of another table',
    files: {
      ...order(relation),
      'src/migrations/1-a.ts': 'q.query(`CREATE INDEX a ON "items" ("customer_id")`)',
    },
    findings: ['src/order.entity.ts:7'],
  },
  {
    title: 'an index over several columns',
    files: order(`${column}\n${relation}`, `@Index('a', ['customerId', 'created', 'id'])`),
  },
  {
    title: 'an index at the relation, and one at its column',
    files: order(
      `@Index()\n${relation}\n@Index('b')\n@Column({ name: 'shop_id' })\nstore!: string;\n@ManyToOne(() => Shop)\n@JoinColumn({ name: 'shop_id' })\nshop!: Shop;`,
    ),
  },
  {
    title: 'an index by a function, a unique constraint, a unique column and a key',
    files: order(
      `@ManyToOne(() => A) a!: A;\n@ManyToOne(() => B) b!: B;\n@Column({ unique: true }) cId!: string;\n@ManyToOne(() => C) c!: C;\n@PrimaryColumn() dId!: string;\n@ManyToOne(() => D) d!: D;`,
      `@Index('x', (order: Order) => [order.a, order.b])\n@Unique('y', ['b', 'a'])`,
    ),
  },
  {
    title: 'a one-to-one relation, whose column TypeORM makes unique',
    files: order(`@OneToOne(() => Profile)\n@JoinColumn()\nprofile!: Profile;`),
  },
  {
    title: 'an index that only the migration tells of, as an expression of TypeORM cannot say it',
    files: {
      ...order(relation),
      'src/migrations/1-a.ts':
        'q.query(`CREATE INDEX CONCURRENTLY "a" ON "orders" USING btree ("customer_id" DESC) WHERE deleted IS NULL`)',
    },
  },
];
