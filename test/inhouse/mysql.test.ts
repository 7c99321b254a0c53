import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/errors.js';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

/** The options of a house for another database. */
const on = (files: Files, type: string): Files => ({
  'src/database/options.ts': files['src/database/options.ts']?.replace(`'postgres'`, `'${type}'`) ?? '',
});

/** A house on MySQL whose entities have a base. */
function mysqlHouse(type = 'mysql', more: Files = {}): Files {
  const based = Object.fromEntries(
    Object.entries(smallHouse()).map(([path, text]) => [
      path,
      path.endsWith('.entity.ts')
        ? text
            .replace(`import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';`, (line) =>
              [line.replace(', PrimaryGeneratedColumn', ''), `import { Base } from '../base';`].join('\n'),
            )
            .replace(/export class (\w+) \{\n {2}@Primary.*\n.*\n\n/, 'export class $1 extends Base {\n')
        : text.replace(`type: 'postgres'`, `type: '${type}'`),
    ]),
  );
  return {
    ...based,
    'src/base.ts': `import { CreateDateColumn, DeleteDateColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

export abstract class Base {
  @PrimaryGeneratedColumn({ unsigned: true })
  id!: number;

  @CreateDateColumn({ name: 'created_at', comment: "when it's made" })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamp', precision: 3 })
  updatedAt!: Date;

  @DeleteDateColumn({ name: 'deleted_at' })
  deletedAt!: Date | null;
}
`,
    'src/database/migrations/1700000000000-CreateUsers.ts': `import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`CREATE TABLE users (id int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4\`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`DROP TABLE users\`);
  }
}
`,
    ...more,
  };
}

const FIELDS =
  'title:string:120:unique:search,total:decimal:12:2:default=1.5,status:enum:pending:paid:default=pending,paid:boolean:default=false,buyer:ref:users:optional,placed:timestamp:default=now';

/** What is made, by the ends of its files. */
async function made(files: Files, fields = FIELDS): Promise<(end: string) => string> {
  const { entries } = await orders(files, fields);
  return (end) =>
    entries.flatMap((one) => (one.action === 'create' && one.path.endsWith(end) ? one.content : []))[0] ?? '';
}

describe('a house on MySQL', () => {
  it('has a migration in its words', async () => {
    const file = await made(mysqlHouse());
    const [, sql = ''] = /query\(`\n(.*?)\n +`\);/s.exec(file('CreateOrders.ts')) ?? [];

    expect(sql.replaceAll(/^ {6}/gm, '').split('\n')).toEqual([
      'CREATE TABLE orders (',
      '  id int unsigned NOT NULL AUTO_INCREMENT,',
      `  created_at datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'when it''s made',`,
      '  updated_at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),',
      '  deleted_at datetime(6) NULL,',
      '  title varchar(120) NOT NULL,',
      '  total decimal(12,2) NOT NULL DEFAULT 1.50,',
      `  status enum('pending','paid') NOT NULL DEFAULT 'pending',`,
      '  paid tinyint NOT NULL DEFAULT false,',
      '  buyerId int unsigned NULL,',
      '  placed datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),',
      '  PRIMARY KEY (id),',
      '  KEY orders_created_at_idx (created_at),',
      '  UNIQUE KEY orders_title_key (title),',
      '  KEY orders_status_created_at_idx (status, created_at),',
      '  KEY orders_paid_created_at_idx (paid, created_at),',
      '  KEY orders_buyerId_created_at_idx (buyerId, created_at),',
      '  CONSTRAINT orders_buyerId_fkey FOREIGN KEY (buyerId)',
      '    REFERENCES users (id) ON DELETE SET NULL ON UPDATE NO ACTION',
      ') ENGINE=InnoDB DEFAULT CHARSET=utf8mb4',
    ]);
    expect(file('CreateOrders.ts')).toContain('// A deleted row keeps its unique values');
  });

  it('has an entity of the same columns', async () => {
    const entity = (await made(mysqlHouse()))('order.entity.ts');

    expect(entity).toContain(`@Column({ type: 'varchar', length: 120 })`);
    expect(entity).toContain(`@Column({ type: 'decimal', precision: 12, scale: 2, default: '1.50' })`);
    expect(entity).toContain(`@Column({ type: 'enum', enum: OrderStatus, default: 'pending' })`);
    expect(entity).toContain(`@Column({ type: 'boolean', default: false })`);
    expect(entity).toContain(`@Column({ type: 'int', unsigned: true, nullable: true })`);
    expect(entity).toContain(
      `@Column({ type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })`,
    );
    expect(entity).toContain(`@Index('orders_title_key', ['title'], { unique: true })`);
    expect(entity).not.toMatch(/@Check|where|gin|method/);
  });

  it('knows what its driver calls a value that is taken, and how texts are compared', async () => {
    const service = (await made(mysqlHouse()))('orders.service.ts');

    expect(service).toContain(`=== 'ER_DUP_ENTRY'`);
    expect(service).toContain('Like(words)');
    expect(service).not.toContain('ILike');
  });

  it.each([
    ['mysql', 'varchar(36)'],
    ['mariadb', 'uuid'],
  ])('has UUIDs as TypeORM makes them for %s', async (type, column) => {
    const house = smallHouse();
    const file = await made({ ...house, ...on(house, type) }, 'title:string:120');

    expect(file('create-orders.ts')).toContain(`id ${column} NOT NULL,`);
  });

  it.each([
    ['tags:string-list:40', 'lists are arrays'],
    ['note:string:1000:unique', '768 characters'],
    ['day:date:default=now', 'cannot compare'],
    ['link:url:unique', '768 characters'],
    ['note:text:default=none', 'no default in MySQL'],
  ])('refuses %s', async (fields, reason) => {
    await expect(orders(mysqlHouse(), fields)).rejects.toThrow(ProblemsError);
    await expect(orders(mysqlHouse(), fields)).rejects.toMatchObject({
      problems: [{ code: 'house/unsupported', message: expect.stringContaining(reason) as unknown }],
    });
  });
});

it('what a base tells PostgreSQL of its columns is told by the migration, as TypeORM compares it', async () => {
  const file = await made(mysqlHouse('postgres', {}), 'title:string:120');

  expect(file('CreateOrders.ts')).toContain(`COMMENT ON COLUMN orders.created_at IS 'when it''s made'`);
});

const written = (text: string): Files =>
  smallHouse({ 'src/database/migrations/1700000000000-CreateUsers.ts': text });
const like = (
  name: string,
  methods: string,
): string => `import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1700000000000 implements MigrationInterface {
${name}  ${methods}async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE users (id uuid)');
  }

  ${methods}async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE users');
  }
}
`;

describe('the class of a migration', () => {
  it('has what the others have', async () => {
    const text = `  name = 'CreateUsers1700000000000';\n\n`;
    const file = (await made(written(like(text, 'public ')), 'title:string:120'))('CreateOrders.ts');

    expect(file).toMatch(/^ {2}name = 'CreateOrders\d+';$/m);
    expect(file).toContain('  public async up(queryRunner: QueryRunner): Promise<void> {');
    expect(file).toContain('  public async down(');
  });

  it('is not named by a property where the others are not', async () => {
    const file = (await made(written(like('', '')), 'title:string:120'))('CreateOrders.ts');

    expect(file).not.toContain('name =');
    expect(file).toContain('MigrationInterface {\n  async up(');
  });
});
