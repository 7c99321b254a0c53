import type { BaseEntity, JoinTable, Table, TableColumn, TableIndex } from '../../contracts.js';
import { tableOf } from '../../schema/index.js';
import { printFeatureList } from '../../spec/feature-list.js';
import { filterParameter } from '../../spec/implied.js';
import type { FeatureSpec } from '../../spec/types.js';
import { toOneRelationsOf } from '../../support/fields.js';
import { type RelatedList, relatedLists } from '../../support/relations.js';

/**
 * What the answers will become, for a terminal: the table as the migration will make it, the endpoints, and the command that gives
 * the same without any question.
 */
export function previewOf(spec: FeatureSpec, base: BaseEntity): string {
  const table = tableOf(spec, base);
  return [
    section(`Table ${table.name}`, table.columns.map(columnRow)),
    ...table.joinTables.map((join) => section(`Table ${join.name}`, joinRows(join))),
    section('Constraints', constraintRows(table)),
    section('Indexes', table.indexes.map(indexRow)),
    section('Endpoints', endpointRows(spec, base)),
    section('The same in one line', [[commandOf(spec)]]),
  ].join('\n\n');
}

/** The command line that makes the feature; no character of it means anything to a shell. */
export function commandOf(spec: FeatureSpec): string {
  return `nest-persona feature ${spec.name.plural.kebab} ${printFeatureList(spec)}`;
}

type Row = readonly string[];

/** Columns of equal width; the last one is not padded, so that no line ends in blanks. */
function section(title: string, rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function columnRow({ name, type, nullable, default: value }: TableColumn): Row {
  return [
    name,
    type,
    [nullable ? '' : 'NOT NULL', value === undefined ? '' : `DEFAULT ${value}`].join(' ').trim(),
  ];
}

function constraintRows({ primaryKey, foreignKeys, checks }: Table): readonly Row[] {
  return [
    [primaryKey.name, `PRIMARY KEY (${primaryKey.columns.join(', ')})`],
    ...foreignKeys.map(({ name, column, targetTable, targetColumn, onDelete }) => [
      name,
      `FOREIGN KEY (${column}) REFERENCES ${targetTable} (${targetColumn}) ON DELETE ${onDelete}`,
    ]),
    ...checks.map(({ name, expression }) => [name, `CHECK (${expression})`]),
  ];
}

function joinRows({ columns, primaryKey }: JoinTable): readonly Row[] {
  return [
    ...columns.map(({ name, targetTable }) => [
      name,
      'uuid',
      `NOT NULL REFERENCES ${targetTable} (id) ON DELETE CASCADE`,
    ]),
    [primaryKey, '', `PRIMARY KEY (${columns.map(({ name }) => name).join(', ')})`],
  ];
}

function indexRow({ name, columns, unique, where, method, expression }: TableIndex): Row {
  const on = expression ?? columns.join(', ');
  const kind = [unique ? 'UNIQUE' : '', method === undefined ? '' : method.toUpperCase()].filter(
    (word) => word !== '',
  );
  return [name, [...kind, `(${on})`, ...(where === undefined ? [] : [`WHERE ${where}`])].join(' ')];
}

function endpointRows(spec: FeatureSpec, { created }: BaseEntity): readonly Row[] {
  const path = `/${spec.name.plural.kebab}`;
  const one = spec.name.singular.words;
  const many = spec.name.plural.words;
  return [
    ['POST', path, `make one ${one}`],
    ['GET', path, `list ${many}: ${listParameters(spec, created)}`],
    ['GET', `${path}/:id`, `read one ${one}`],
    ['PATCH', `${path}/:id`, `change one${spec.versioned ? ', 409 when somebody else did' : ''}`],
    ['DELETE', `${path}/:id`, 'delete one, softly'],
    ['POST', `${path}/:id/restore`, 'take a deletion back'],
    ...relatedLists(spec).flatMap((related) => relatedRows(path, related)),
  ];
}

function relatedRows(path: string, { field, path: related, join }: RelatedList): readonly Row[] {
  const list = ['GET', `${path}/:id/${related}`, `list its ${field.name.words}`];
  return join === undefined
    ? [list]
    : [list, ['PUT', `${path}/:id/${related}`, `say which ${field.name.words} it has`]];
}

function listParameters(spec: FeatureSpec, created: string): string {
  const { fields } = spec;
  const filters = fields.filter(({ filter }) => filter).map((field) => filterParameter(field));
  const sorts = [created, ...fields.filter(({ sort }) => sort).map(({ name }) => name.camel)];
  const searched = fields
    .filter((field) => field.kind === 'scalar' && field.search)
    .map(({ name }) => name.camel);
  const included = toOneRelationsOf(spec)
    .filter(({ hidden }) => !hidden)
    .map(({ name }) => name.camel);
  return [
    ...told('filter by', filters),
    ...told('sort by', sorts),
    ...told('q searches', searched),
    ...told('include', included),
  ].join('; ');
}

function told(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what} ${names.join(', ')}`];
}
