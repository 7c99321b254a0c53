import type { Problem } from '../errors.js';

export type MapperId =
  | 'typeorm'
  | 'prisma'
  | 'drizzle'
  | 'mongoose'
  | 'mikro-orm'
  | 'kysely'
  | 'sequelize'
  | 'objection'
  | 'knex'
  | 'other';

export interface Mapper {
  readonly id: MapperId;
  /** The name for a reader: `TypeORM`. */
  readonly title: string;
  /** The package whose version counts, then others that show that it is used. */
  readonly packages: readonly [string, ...string[]];
  /** Whether features can be built with it, or are going to be. */
  readonly support: 'now' | 'coming' | 'none';
}

export const MAPPERS: readonly Mapper[] = [
  { id: 'typeorm', title: 'TypeORM', packages: ['typeorm', '@nestjs/typeorm'], support: 'now' },
  {
    id: 'mikro-orm',
    title: 'MikroORM',
    packages: [
      '@mikro-orm/core',
      '@mikro-orm/nestjs',
      '@mikro-orm/postgresql',
      '@mikro-orm/mysql',
      '@mikro-orm/sqlite',
    ],
    support: 'coming',
  },
  {
    id: 'prisma',
    title: 'Prisma',
    packages: ['@prisma/client', 'prisma', 'nestjs-prisma'],
    support: 'coming',
  },
  { id: 'drizzle', title: 'Drizzle', packages: ['drizzle-orm', 'drizzle-kit'], support: 'coming' },
  {
    id: 'mongoose',
    title: 'Mongoose',
    packages: ['mongoose', '@nestjs/mongoose', '@typegoose/typegoose'],
    support: 'coming',
  },
  { id: 'kysely', title: 'Kysely', packages: ['kysely', 'nestjs-kysely'], support: 'coming' },
  {
    id: 'sequelize',
    title: 'Sequelize',
    packages: ['sequelize', 'sequelize-typescript', '@nestjs/sequelize', '@sequelize/core'],
    support: 'coming',
  },
  { id: 'objection', title: 'Objection', packages: ['objection'], support: 'none' },
];

/** Less than a mapper, or little known: only the name is told. */
const OTHERS: readonly string[] = [
  'knex',
  'nest-knexjs',
  'bookshelf',
  'waterline',
  'slonik',
  'pg-promise',
  '@databases/pg',
  'zapatos',
  'massive',
  'remult',
  'dynamoose',
  'electrodb',
  'orchid-orm',
  '@deepkit/orm',
  'sutando',
  'firebase-admin',
  '@google-cloud/firestore',
  'cassandra-driver',
  'neo4j-driver',
  'nest-neo4j',
  'mongodb',
  'couchbase',
  'ottoman',
];

/** The mappers that an application depends on, known ones first. */
export function mappersAmong(isDeclared: (name: string) => boolean): readonly Mapper[] {
  const known = MAPPERS.filter(({ packages }) => packages.some(isDeclared));
  const other = OTHERS.find(isDeclared);
  return known.length > 0 || other === undefined
    ? known
    : [{ id: other === 'knex' ? 'knex' : 'other', title: other, packages: [other], support: 'none' }];
}

/**
 * Says that a mapper is not one that features are built with: it is never replaced, and gets no second one beside it.
 *
 * @param range the version that is asked for
 * @param place the file that asks for it
 */
export function otherMapper(
  { title, support }: Pick<Mapper, 'title' | 'support'>,
  range: string,
  place: string,
): Problem {
  return {
    code: 'host/other-mapper',
    place,
    message: `the application stores its data with ${title} ${range}, and features are built with TypeORM so far`,
    hint:
      support === 'coming'
        ? `wait for a version of nest-persona that knows ${title}; a second mapper beside it would do harm`
        : `nest-persona does not know ${title}; a second mapper beside it would do harm`,
  };
}
