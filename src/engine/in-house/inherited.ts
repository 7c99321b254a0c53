import type { InheritedKeys, TableColumn } from '../../contracts.js';
import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';
import { type Database, isMysql, isSqlite, snakeCase } from '../../schema/index.js';
import { foreignKeyName, indexName, relationName, uniqueName } from './implied-names.js';

type Base = NonNullable<House['baseEntity']['value']>;
type Relation = NonNullable<Base['relations']>[number];
type Entity = House['tables']['value']['entities'][number];

export interface Inherited {
  /** Columns of relations that the base does not declare beside them. */
  readonly columns: readonly TableColumn[];
  readonly keys: ((table: string) => InheritedKeys) | undefined;
  readonly problems: readonly Problem[];
}

/**
 * The keys and relations of a base entity, which TypeORM wants in the table of every entity that extends it.
 *
 * @param columns those of the base, its id among them
 * @param implied what the mapper calls the column of a property
 * @param database in MySQL, TypeORM keeps what is unique by indexes, and names them so
 */
export function inheritedFrom(
  base: Base | undefined,
  entities: readonly Entity[],
  columns: readonly TableColumn[],
  implied: (property: string) => string | undefined,
  database: Database = 'postgres',
): Inherited {
  const { relations = [], indexes = [], file = '' } = base ?? {};
  const joined = relations.flatMap((relation) => joinOf(relation, entities, implied, database));
  const unknown = relations.filter((relation) => joinOf(relation, entities, implied, database).length === 0);
  const added = joined
    .filter(({ column }) => columns.every(({ name }) => name !== column))
    .map(({ column, property, type }): TableColumn => ({ name: column, property, type, nullable: true }));
  const all = [...columns, ...added];
  const columnsOf = (properties: readonly string[]): readonly string[] =>
    properties.flatMap((property) => all.find((one) => one.property === property)?.name ?? []);
  const single = (base?.columns ?? []).filter(({ isUnique }) => isUnique === true);
  const uniqueKey = isMysql(database) ? indexName : uniqueName;
  const isNone = joined.length + indexes.length + single.length === 0;
  const keys = (table: string): InheritedKeys => ({
    uniques: [
      ...single.map(({ property }) => columnsOf([property])).map((key) => named(key, uniqueKey(table, key))),
      ...indexes
        .filter(({ decorator }) => decorator === 'Unique')
        .map(({ name, properties }) => [name, columnsOf(properties)] as const)
        .map(([name, key]) => named(key, name ?? uniqueKey(table, key))),
      ...joined
        .filter(({ isUnique }) => isUnique)
        .map(({ column }) => named([column], relationName(table, [column]))),
    ],
    indexes: indexes
      .filter(({ decorator }) => decorator === 'Index')
      .map(({ name, properties, unique }) => {
        const key = columnsOf(properties);
        return { name: name ?? indexName(table, key), columns: key, unique };
      }),
    foreignKeys: joined.map(({ column, targetTable, targetColumn, onDelete }) => ({
      name: foreignKeyName(table, [column]),
      column,
      targetTable,
      targetColumn,
      onDelete,
    })),
  });
  return {
    columns: added,
    keys: isNone ? undefined : keys,
    problems: [
      ...unknown.map((relation) => problem(file, base?.name, relation, UNKNOWN)),
      ...relations
        .filter(({ isRequired }) => isRequired)
        .map((relation) => problem(file, base?.name, relation, REQUIRED)),
    ],
  };
}

const named = (columns: readonly string[], name: string): InheritedKeys['uniques'][number] => ({
  name,
  columns,
});

interface Join {
  readonly property: string;
  readonly column: string;
  readonly type: string;
  readonly targetTable: string;
  readonly targetColumn: string;
  readonly onDelete: string;
  readonly isUnique: boolean;
}

function joinOf(
  { property, target, column, isUnique, onDelete = 'NO ACTION' }: Relation,
  entities: readonly Entity[],
  implied: (property: string) => string | undefined,
  database: Database,
): readonly Join[] {
  const entity = entities.find(({ className }) => className === target);
  const type = (isMysql(database) ? MYSQL_TYPES : isSqlite(database) ? SQLITE_TYPES : TYPES)[
    entity?.id?.strategy ?? 'other'
  ];
  if (entity?.id === undefined || type === undefined) {
    return [];
  }
  const id = entity.id.property;
  const camel = `${property}${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return [
    {
      property,
      column: column ?? implied(camel) ?? snakeCase(camel),
      type,
      targetTable: entity.table ?? snakeCase(entity.className),
      targetColumn: implied(id) ?? snakeCase(id),
      onDelete: onDelete === 'DEFAULT' ? 'NO ACTION' : onDelete,
      isUnique,
    },
  ];
}

/** What refers to an id that is made so. */
const TYPES: Partial<Record<string, string>> = {
  uuid: 'uuid',
  serial: 'integer',
  identity: 'integer',
  bigint: 'bigint',
};

const MYSQL_TYPES: Partial<Record<string, string>> = {
  uuid: 'varchar(36)',
  serial: 'int',
  bigint: 'bigint',
};

const SQLITE_TYPES: Partial<Record<string, string>> = { uuid: 'varchar', serial: 'integer' };

const UNKNOWN = 'this relation of the base entity refers to nothing that is found among the entities';
const REQUIRED = 'every row has to refer to one, and nothing in the project shows which';

function problem(file: string, name = '', { property }: Relation, message: string): Problem {
  return {
    code: 'house/base-relation',
    place: `${file}, ${name}.${property}`,
    message,
    hint: 'let the relation be null and refer to an entity of the project, or declare it in the entities that have it',
  };
}
