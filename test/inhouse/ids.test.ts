import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const entity = (name: string, table: string): string => `import { Column, Entity } from 'typeorm';
import { BaseEntity } from '../database/base.entity';

@Entity('${table}')
export class ${name} extends BaseEntity {
  @Column()
  name!: string;
}
`;

/** A house whose base entity has this id. */
const house = (id: string, imports = ''): Files =>
  smallHouse({
    'src/database/base.entity.ts': `import { Generated, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
${imports}
export abstract class BaseEntity {
  ${id}
}
`,
    'src/database/whole-number.ts':
      'export const wholeNumber = { to: (value: number) => value, from: (value: string) => Number(value) };\n',
    'src/users/user.entity.ts': entity('User', 'users'),
    'src/posts/post.entity.ts': entity('Post', 'posts'),
  });

async function made(files: Files): Promise<Readonly<Record<'entity' | 'service' | 'migration', string>>> {
  const { entries } = await orders(files, 'buyer:ref:users');
  const file = (ending: string): string => {
    const found = entries.find((entry) => entry.action === 'create' && entry.path.endsWith(ending));
    return found?.action === 'create' ? found.content : '';
  };
  return {
    entity: file('order.entity.ts'),
    service: file('orders.service.ts'),
    migration: file('create-orders.ts'),
  };
}

describe('ids of eight bytes', () => {
  it.each([
    ["@PrimaryGeneratedColumn({ type: 'bigint' })\n  id!: number;", 'number'],
    ["@PrimaryGeneratedColumn('increment', { type: 'bigint' })\n  id!: string;", 'string'],
    ["@Generated('increment')\n  @PrimaryColumn({ type: 'bigint' })\n  id!: number;", 'number'],
    ["@PrimaryColumn('bigint')\n  @Generated()\n  id!: string;", 'string'],
  ])('%s is so in the table and in what refers to it, and a %s', async (id, type) => {
    const { entity: text, service, migration } = await made(house(id));

    expect(migration).toContain('id bigserial NOT NULL');
    expect(migration).toMatch(/buyer_?Id"? bigint NOT NULL/i);
    expect(text).toMatch(new RegExp(`@Column\\(\\{ type: 'bigint' \\}\\)\\s+buyerId!?: ${type};`));
    expect(service).toContain(`findOne(id: ${type})`);
  });

  it('are read by the transformer of the house where they are referred to', async () => {
    const { entity: text } = await made(
      house(
        "@PrimaryGeneratedColumn({ type: 'bigint', transformer: wholeNumber })\n  id!: number;",
        "import { wholeNumber } from './whole-number';\n",
      ),
    );

    expect(text).toContain("@Column({ type: 'bigint', transformer: wholeNumber })");
    expect(text).toContain("import { wholeNumber } from '../database/whole-number';");
  });
});
