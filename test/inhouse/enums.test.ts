import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const FIELDS = 'title:string:120,status:enum:in-progress:paid';

const user = (
  imported: string,
  type: string,
): string => `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
${imported}
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'varchar' })
  role!: ${type};
}
`;

async function made(files: Files): Promise<Files> {
  const { entries } = await orders(smallHouse(files), FIELDS);
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.action === 'create' ? [[entry.path, entry.content] as const] : [])),
  );
}

const CONSTANTS = "  SUPER_ADMIN = 'super-admin',\n  GUEST = 'guest',\n}\n";

describe('enums of a new feature', () => {
  it('are called, written and put as the house has none', async () => {
    const { 'src/orders/enums/order-status.enum.ts': text } = await made({});

    expect(text).toBe("export enum OrderStatus {\n  InProgress = 'in-progress',\n  Paid = 'paid',\n}\n");
  });

  it('lie in the folder of the feature that others lie in', async () => {
    const { 'src/orders/domain/order-status.ts': text } = await made({
      'src/users/domain/user-role.ts': `export enum UserRole {\n${CONSTANTS}`,
      'src/users/user.entity.ts': user("import { UserRole } from './domain/user-role';\n", 'UserRole'),
    });

    expect(text).toBe("export enum OrderStatus {\n  IN_PROGRESS = 'in-progress',\n  PAID = 'paid',\n}\n");
  });

  it('lie in a folder that all features share, and have the ending of the others', async () => {
    const found = await made({
      'src/common/enums/role.enum.ts': `export enum RoleEnum {\n  superAdmin = 'super-admin',\n  guest = 'guest',\n}\n`,
      'src/users/user.entity.ts': user("import { RoleEnum } from '../common/enums/role.enum';\n", 'RoleEnum'),
    });

    expect(found['src/common/enums/order-status.enum.ts']).toBe(
      "export enum OrderStatusEnum {\n  inProgress = 'in-progress',\n  paid = 'paid',\n}\n",
    );
    expect(found['src/orders/order.entity.ts']).toContain(
      "import { OrderStatusEnum } from '../common/enums/order-status.enum';",
    );
  });

  it('stand in the file of the entity, before it', async () => {
    const found = await made({
      'src/users/user.entity.ts': user(`\nexport enum UserRole {\n${CONSTANTS}`, 'UserRole'),
    });
    const { 'src/orders/order.entity.ts': entity = '', 'src/orders/dto/create-order.dto.ts': body } = found;

    expect(entity).toMatch(/'typeorm';\n\nexport enum OrderStatus \{\n {2}IN_PROGRESS = [^}]*\}\n\n@Entity/);
    expect(entity).not.toContain("from './order.entity'");
    expect(body).toContain("import { OrderStatus } from '../order.entity';");
    expect(Object.keys(found).join(' ')).not.toContain('enum.ts');
  });

  it('are not put into the feature that an entity has one from', async () => {
    const found = await made({
      'src/posts/enums/audience.enum.ts': `export enum Audience {\n${CONSTANTS}`,
      'src/users/user.entity.ts': user(
        "import { Audience } from '../posts/enums/audience.enum';\n",
        'Audience',
      ),
    });

    expect(Object.keys(found)).toContain('src/orders/enums/order-status.enum.ts');
  });
});
