import { type Code, code, joinCode, literal, type LiteralValue, use } from '../../code/index.js';
import type { Table, TableColumn, TableIndex } from '../../contracts.js';

/**
 * The words in which TypeORM is told of a table. Each takes what the table says, so that the entity and the migration cannot
 * differ.
 */

/**
 * `@Column({ type: 'varchar', length: 120 })`
 *
 * @param implied what the project's naming strategy makes of a property; any other name is said
 * @param transformer what makes something else of the value that the database has
 */
export function columnDecorator(
  column: TableColumn,
  isUnselected: boolean,
  implied = namingStrategyName,
  transformer?: Code,
): Code {
  const options = {
    ...columnOptions(column, implied),
    ...(transformer !== undefined && { transformer }),
    ...(isUnselected && { select: code`false` }),
  };
  return code`@${use('Column', 'typeorm')}(${objectCode(options)})`;
}

/** `@VersionColumn({ type: 'integer', default: 1 })` */
export function versionDecorator(column: TableColumn, implied = namingStrategyName): Code {
  return code`@${use('VersionColumn', 'typeorm')}(${objectCode(columnOptions(column, implied))})`;
}

/**
 * Class decorators that name the table, its checks and its indexes.
 *
 * @param knowsMethods whether TypeORM can be told of indexes that are no B-trees: since 1.0
 */
export function tableDecorators(table: Table, knowsMethods = true): readonly Code[] {
  return [
    code`@${use('Entity', 'typeorm')}(${literal(table.name)})`,
    ...table.checks.map(
      ({ name, expression }) => code`@${use('Check', 'typeorm')}(${literal(name)}, ${literal(expression)})`,
    ),
    ...table.indexes.map((index) => indexDecorator(index, knowsMethods)),
  ];
}

/** TypeORM cannot declare an index on an expression, but has to be told of it, or it would drop it. */
function indexDecorator(
  { name, properties, unique, where, method, expression }: TableIndex,
  knowsMethods: boolean,
): Code {
  const index = use('Index', 'typeorm');
  if (expression !== undefined || (method !== undefined && !knowsMethods)) {
    return code`@${index}(${literal(name)}, { synchronize: false })`;
  }
  const options: Record<string, LiteralValue> = {
    ...(unique && { unique }),
    ...(method !== undefined && { type: method }),
    ...(where !== undefined && { where }),
  };
  const more = Object.keys(options).length === 0 ? '' : `, ${literal(options)}`;
  return code`@${index}(${literal(name)}, ${literal(properties)}${more})`;
}

/** `{ key: code, … }` */
export function objectCode(entries: Readonly<Record<string, Code>>): Code {
  const members = Object.entries(entries).map(([key, value]) => code`${key}: ${value}`);
  return members.length === 0 ? code`` : code`{ ${joinCode(members, ', ')} }`;
}

function columnOptions(
  { name, property, type, nullable, default: expression }: TableColumn,
  implied: (property: string) => string | undefined,
): Record<string, Code> {
  const [, base = type, first, second, list] =
    /^([a-z ]+?)(?:\((\d+)(?:,(\d+))?\))?(\[\])?$/u.exec(type) ?? [];
  return {
    ...(implied(property) !== name && { name: code`${literal(name)}` }),
    type: code`${literal(base)}`,
    ...(base === 'varchar' && first !== undefined && { length: code`${first}` }),
    ...(base === 'numeric' &&
      first !== undefined && { precision: code`${first}`, scale: code`${second ?? '0'}` }),
    // TypeORM does not read the precision of an array of times, and would set it again and again.
    ...(base.startsWith('time') && list === undefined && { precision: code`${first ?? '0'}` }),
    ...(list !== undefined && { array: code`true` }),
    ...(list !== undefined &&
      inexact.has(base) && { transformer: use('exactList', 'src/common/entities/exact-list') }),
    ...(nullable && { nullable: code`true` }),
    ...(expression !== undefined && { default: defaultCode(expression) }),
  };
}

/** Types whose arrays pg reads as something else than what they hold. */
const inexact: ReadonlySet<string> = new Set(['numeric', 'date']);

/** What the service's naming strategy makes of a property; any other name is said. */
function namingStrategyName(property: string): string | undefined {
  return property.replace(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter}`).toLowerCase();
}

/** `src/schema/defaults.ts` says which form TypeORM's schema diff takes for the same as the server's. */
function defaultCode(expression: string): Code {
  const declared = /^(-?\d+|-[\d.]+)$/u.test(expression)
    ? `'${expression}'`
    : expression.replaceAll(/::[\w\s.[\]\-"]+/gu, '');
  return code`() => ${literal(declared)}`;
}
