import type { Node } from 'oxc-parser';
import { connectionOptions } from '../../edit/index.js';
import { type EntityList, classListsIn } from './entity-lists.js';
import type { Ground } from './ground.js';
import { dataSourcesIn } from './data-source-files.js';
import type { SourceFile } from './source.js';
import { asObject, bare, dottedName, elementsOf, literalOf, textOf, valueAt } from './syntax.js';
import { type Evidence, few, finding, type Finding } from './types.js';

/** How the application's entities are made known to TypeORM. */
export type EntityRegistration =
  | { readonly kind: 'autoLoad' }
  | { readonly kind: 'glob'; readonly patterns: readonly string[] }
  | { readonly kind: 'list'; readonly names: readonly string[] }
  | { readonly kind: 'computed'; readonly text: string };

export interface DataSourceFacts {
  /** The files that export a data source, for TypeORM's command line. */
  readonly files: readonly string[];
  /** Calls of `TypeOrmModule.forRoot` and `forRootAsync`, by their `name`; `default` for none. */
  readonly connections: readonly string[];
  /** `postgres`; undefined when the environment decides. */
  readonly type: string | undefined;
  readonly entities: EntityRegistration | undefined;
  /** Where each new entity has to be named besides, in the application or for the command line. */
  readonly entityLists: readonly EntityList[];
  /** The same for migrations; empty where patterns find them. */
  readonly migrationLists: readonly EntityList[];
  /** The class of the naming strategy. */
  readonly namingStrategy: string | undefined;
  /** `pgcrypto`: what makes a UUID; TypeORM's own choice, `uuid-ossp`, when absent. */
  readonly uuidExtension: string | undefined;
  /** Patterns of the migrations, as they are written. */
  readonly migrations: readonly string[];
  /** Whether TypeORM is told of migrations at all, in whatever way. */
  readonly hasMigrations: boolean;
  readonly migrationsRun: boolean;
  /** `computed` where the configuration decides. */
  readonly synchronize: boolean | 'computed' | undefined;
}

/** What the application tells TypeORM: in data sources, in `TypeOrmModule.forRoot` and in classes and functions that give options. */
export function readDataSource(ground: Ground): Finding<DataSourceFacts> {
  const { dataSources, files } = dataSourcesIn(ground);
  const modules = files.flatMap((file) =>
    file.calls
      .filter(({ callee }) => /^TypeOrmModule\.forRoot(Async)?$/.test(callee) && !/seed/i.test(file.path))
      .map((call) => ({ file, start: call.start, name: textOf(valueAt(call.args[0], 'name')) ?? 'default' })),
  );
  const options = files.flatMap((file) => connectionOptions(file.program).map((node) => ({ file, node })));
  const first = (key: string): { readonly node: Node; readonly file: SourceFile } | undefined => {
    for (const { node, file } of options) {
      const value = valueAt(node, key);
      if (value !== undefined) {
        return { node: value, file };
      }
    }
    return undefined;
  };
  const strategy = first('namingStrategy');
  const synchronize = literalOf(first('synchronize')?.node);
  const connecting = files.filter(({ path }) => !/seed/i.test(path));
  const value: DataSourceFacts = {
    files: dataSources.map(({ file }) => file.path),
    connections: modules.map(({ name }) => name),
    type:
      typeAmong(options.flatMap(({ node }) => textOf(valueAt(node, 'type')) ?? [])) ?? typeByDriver(ground),
    entities: entitiesOf(first),
    entityLists: classListsIn(ground, connecting, 'entities'),
    migrationLists: classListsIn(ground, connecting, 'migrations'),
    namingStrategy: strategy === undefined ? undefined : className(strategy.node),
    uuidExtension: textOf(first('uuidExtension')?.node),
    migrations: patternsOf(first('migrations')),
    hasMigrations: first('migrations') !== undefined,
    migrationsRun: literalOf(first('migrationsRun')?.node) === true,
    synchronize:
      typeof synchronize === 'boolean'
        ? synchronize
        : first('synchronize') === undefined
          ? undefined
          : 'computed',
  };
  const evidence: Evidence[] = [
    ...dataSources.map(({ file, start }) => ({
      file: file.path,
      line: file.lineOf(start),
      note: 'new DataSource',
    })),
    ...modules.map(({ file, start }) => ({
      file: file.path,
      line: file.lineOf(start),
      note: 'TypeOrmModule.forRoot',
    })),
    ...options.map(({ file, node }) => ({ file: file.path, line: file.lineOf(node.start), note: 'options' })),
  ];
  return finding(value, phrase(value), few(evidence, 4));
}

/** SQLite beside another database is what somebody tries the application or its tests on. */
function typeAmong(types: readonly string[]): string | undefined {
  return types.find((type) => !SQLITE.test(type)) ?? types[0];
}

const SQLITE = /^(sqlite|better-sqlite3|sqljs)$/;

/** Where the configuration names the database, the only driver that is installed does, too; several tell nothing. */
function typeByDriver({ dependency }: Ground): string | undefined {
  const installed = Object.entries(DRIVERS)
    .filter(([, names]) => names.some((name) => dependency(name) !== undefined))
    .map(([type]) => type);
  const [type, another] = installed.filter((one) => !SQLITE.test(one));
  return another === undefined ? (type ?? installed[0]) : undefined;
}

const DRIVERS = {
  postgres: ['pg'],
  mysql: ['mysql', 'mysql2'],
  'better-sqlite3': ['better-sqlite3'],
  sqlite: ['sqlite3'],
  sqljs: ['sql.js'],
  mssql: ['mssql'],
  oracle: ['oracledb'],
  mongodb: ['mongodb'],
} as const;

type Lookup = (key: string) => { readonly node: Node; readonly file: SourceFile } | undefined;

function entitiesOf(first: Lookup): EntityRegistration | undefined {
  if (literalOf(first('autoLoadEntities')?.node) === true) {
    return { kind: 'autoLoad' };
  }
  const entities = first('entities');
  if (entities === undefined) {
    return undefined;
  }
  const elements = elementsOf(entities.node);
  const patterns = patternsOf(entities);
  if (patterns.length > 0) {
    return { kind: 'glob', patterns };
  }
  const names = elements.map(dottedName).filter((name) => name !== '');
  return names.length > 0 && names.length === elements.length
    ? { kind: 'list', names }
    : { kind: 'computed', text: entities.file.print(entities.node) };
}

/** Elements that are text, `__dirname` and the like kept as they are written. */
function patternsOf(found: ReturnType<Lookup>): readonly string[] {
  return elementsOf(found?.node).flatMap((node) => {
    const text = textOf(node);
    const written = text ?? found?.file.print(node) ?? '';
    return text !== undefined || /['"`]/.test(written) ? [written] : [];
  });
}

function className(node: Node): string | undefined {
  const plain = bare(node);
  return plain?.type === 'NewExpression'
    ? dottedName(plain.callee)
    : asObject(plain) === undefined
      ? dottedName(plain)
      : undefined;
}

function phrase({ files, entities, namingStrategy, type, synchronize }: DataSourceFacts): string {
  return [
    files.length === 0 ? 'no data source file' : files.join(' and '),
    ...(type === undefined ? [] : [type]),
    entities === undefined ? 'entities not found' : `entities by ${NAMES[entities.kind]}`,
    namingStrategy === undefined ? "TypeORM's own naming" : namingStrategy,
    ...(synchronize === true ? ['synchronize is on'] : []),
    ...(synchronize === 'computed' ? ['the configuration says whether it synchronizes'] : []),
  ].join(', ');
}

const NAMES = {
  autoLoad: 'autoLoadEntities',
  glob: 'glob',
  list: 'list',
  computed: 'an expression',
} as const;
