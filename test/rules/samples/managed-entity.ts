import type { Sample } from '../sample.js';

const base = `
import { PrimaryGeneratedColumn } from 'typeorm';
export abstract class ManagedEntity { @PrimaryGeneratedColumn('uuid') id!: string; }`;

export const samples: readonly Sample[] = [
  {
    title: 'an entity that extends nothing',
    files: {
      'src/orders/entities/order.entity.ts': `import { Entity } from 'typeorm';\n@Entity('orders')\nexport class Order {}`,
    },
    findings: ['src/orders/entities/order.entity.ts:3 entity Order does not extend ManagedEntity'],
  },
  {
    title: 'an entity that extends another class of the project, which ends elsewhere',
    files: {
      'src/a.entity.ts': `import { Entity as Table } from 'typeorm';\nimport { Dated } from 'src/dated';\n@Table()\nexport class A extends Dated {}`,
      'src/dated.ts': 'export class Dated { at!: Date; }',
    },
    findings: ['src/a.entity.ts:4 entity A'],
  },
  {
    title: "TypeORM's own BaseEntity is not the one of the persona",
    persona: 'senior-postgres',
    files: {
      'src/a.entity.ts': `import { BaseEntity, Entity } from 'typeorm';\n@Entity()\nexport class A extends BaseEntity {}`,
    },
    findings: ['src/a.entity.ts:3 entity A does not extend BaseEntity'],
  },
  {
    title: 'entities that extend it directly, through another class, by a relative import and by an alias',
    files: {
      'src/common/entities/managed.entity.ts': base,
      'src/a.entity.ts': `import { Entity } from 'typeorm';\nimport { ManagedEntity } from 'src/common/entities/managed.entity';\n@Entity()\nexport class A extends ManagedEntity {}`,
      'src/b.entity.ts': `import * as orm from 'typeorm';\nimport { A as Parent } from './a.entity.js';\n@orm.Entity()\nexport class B extends Parent {}`,
      'src/c.entity.ts': `import { Entity } from 'typeorm';\nimport { ManagedEntity } from '@app/entities';\n@Entity()\nexport class C extends ManagedEntity {}`,
    },
  },
  {
    title: 'a mixin over it, and classes that are called Entity by someone else',
    files: {
      'src/common/entities/managed.entity.ts': base,
      'src/a.entity.ts': `import { Entity } from 'typeorm';\nimport { Owned } from 'src/owned';\nimport { ManagedEntity } from 'src/common/entities/managed.entity';\n@Entity()\nexport class A extends Owned(ManagedEntity) {}`,
      'src/b.ts': `import { Entity } from 'some-graphql-library';\n@Entity()\nexport class B {}`,
    },
  },
];
