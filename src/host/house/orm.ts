import type { Ground } from './ground.js';
import { majorOf } from './ground.js';
import { counted, finding, type Finding, tally } from './types.js';

export type OrmId =
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

interface OrmKind {
  readonly id: OrmId;
  readonly title: string;
  /** The package whose version counts, then others that show that it is used. */
  readonly packages: readonly [string, ...string[]];
  /** Specifiers that show a use of it. */
  readonly imports: RegExp;
}

const KINDS: readonly OrmKind[] = [
  {
    id: 'typeorm',
    title: 'TypeORM',
    packages: ['typeorm', '@nestjs/typeorm'],
    imports: /^(typeorm|@nestjs\/typeorm)($|\/)/,
  },
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
    imports: /^@mikro-orm\//,
  },
  {
    id: 'prisma',
    title: 'Prisma',
    packages: ['@prisma/client', 'prisma', 'nestjs-prisma'],
    imports: /^(@prisma\/|nestjs-prisma)|(^|[/.])(generated\/)?prisma(\/|$)/,
  },
  {
    id: 'drizzle',
    title: 'Drizzle',
    packages: ['drizzle-orm', 'drizzle-kit'],
    imports: /^drizzle-orm($|\/)/,
  },
  {
    id: 'mongoose',
    title: 'Mongoose',
    packages: ['mongoose', '@nestjs/mongoose', '@typegoose/typegoose'],
    imports: /^(mongoose|@nestjs\/mongoose|@typegoose\/typegoose)($|\/)/,
  },
  {
    id: 'kysely',
    title: 'Kysely',
    packages: ['kysely', 'nestjs-kysely'],
    imports: /^(kysely|nestjs-kysely)($|\/)/,
  },
  {
    id: 'sequelize',
    title: 'Sequelize',
    packages: ['sequelize', 'sequelize-typescript', '@nestjs/sequelize', '@sequelize/core'],
    imports: /^(sequelize|sequelize-typescript|@nestjs\/sequelize|@sequelize\/core)($|\/)/,
  },
  { id: 'objection', title: 'Objection', packages: ['objection'], imports: /^objection$/ },
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

const COMING: ReadonlySet<OrmId> = new Set([
  'prisma',
  'drizzle',
  'mongoose',
  'mikro-orm',
  'kysely',
  'sequelize',
]);

export interface OrmFacts {
  readonly id: OrmId | undefined;
  /** The name for a reader: `TypeORM`. */
  readonly title: string;
  readonly major: number | undefined;
  readonly range: string | undefined;
  /** Further ones that the application depends on. */
  readonly beside: readonly string[];
  /** Whether features can be built with it. */
  readonly isSupported: boolean;
  /** Whether they are going to be. */
  readonly coming: boolean;
}

/** What the application keeps its data with: of several, the one that its sources import most. */
export function readOrm(ground: Ground): Finding<OrmFacts> {
  const { sources, dependency } = ground;
  const declared = KINDS.filter(({ packages }) => packages.some((name) => dependency(name) !== undefined));
  const files = [...sources.own];
  const uses = tally(
    files.flatMap((file) =>
      declared
        .filter(({ imports }) => file.imports.some(({ specifier }) => imports.test(specifier)))
        .map(({ id }) => id),
    ),
  );
  const kind =
    declared.length === 1 ? declared[0] : (declared.find(({ id }) => id === uses[0]?.[0]) ?? declared[0]);
  if (kind === undefined) {
    return otherOrm(ground);
  }
  const found = kind.packages.flatMap((name) => dependency(name) ?? []);
  const [main = found[0]] = [dependency(kind.packages[0])];
  const major = majorOf(main?.range);
  const count = uses.find(([id]) => id === kind.id)?.[1] ?? 0;
  const beside = declared.filter((one) => one !== kind).map(({ title }) => title);
  const first = files.find((file) => file.imports.some(({ specifier }) => kind.imports.test(specifier)));
  const value: OrmFacts = {
    id: kind.id,
    title: kind.title,
    major,
    range: main?.range,
    beside,
    isSupported: kind.id === 'typeorm',
    coming: COMING.has(kind.id),
  };
  const says =
    `${kind.title} ${main?.range ?? ''}`.trim() +
    (beside.length === 0 ? '' : `, beside ${beside.join(' and ')}`);
  return finding(value, says, [
    ...(main === undefined
      ? []
      : [
          {
            file: main.file,
            note: `"${kind.packages.find((name) => dependency(name) !== undefined) ?? ''}"`,
          },
        ]),
    ...(first === undefined ? [] : [{ file: first.path, note: `imported in ${counted(count, 'file')}` }]),
  ]);
}

function otherOrm({ dependency, application }: Ground): Finding<OrmFacts> {
  const name = OTHERS.find((one) => dependency(one) !== undefined);
  const found = name === undefined ? undefined : dependency(name);
  if (name === undefined || found === undefined) {
    const none = {
      id: undefined,
      title: 'none',
      major: undefined,
      range: undefined,
      beside: [],
      isSupported: true,
      coming: false,
    };
    return finding(none, 'none', [{ file: application.manifest, note: 'names no mapper' }]);
  }
  const value: OrmFacts = {
    id: name === 'knex' ? 'knex' : 'other',
    title: name,
    major: majorOf(found.range),
    range: found.range,
    beside: [],
    isSupported: false,
    coming: false,
  };
  return finding(value, `${name} ${found.range}`, [{ file: found.file, note: `"${name}"` }]);
}
