import { type Code, code, docComment, joinCode, literal, use } from '../../code/index.js';
import type {
  FeatureContext,
  FeaturePaths,
  FileContribution,
  Table,
  TableColumn,
  TableForeignKey,
} from '../../contracts.js';
import type { ScalarType } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';
import { moduleOf, pathsOf } from '../../support/feature-paths.js';
import { valueType } from '../../support/field-types.js';
import { columnDecorator, tableDecorators, versionDecorator } from './dialect.js';

/** What is never what the client sent, and only read when a query names it. */
const protectedNotes: Partial<Record<ScalarType, string>> = {
  password: 'A hash; read only where a query selects it by name.',
  secret: 'Encrypted; read only where a query selects it by name.',
};

/** The entity of a feature: its class, with every column, check, index and foreign key of the table. */
export function entityFile(context: FeatureContext, table: Table, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const base = new Set(['id', host.baseEntity.created, host.baseEntity.updated, host.baseEntity.deleted]);
  const columns = table.columns.filter(({ property }) => !base.has(property));
  return {
    path: paths.entity,
    template: 'persistence/typeorm/entity.ts',
    view: {
      decorators: [...tableDecorators(table)],
      entity: featureNames(spec.name).entity,
      base: use(host.baseEntity.className, host.baseEntity.module),
      members: [
        ...columns.map((column) => member(column, context, paths)),
        ...table.foreignKeys.map((key) => relation(key, context, paths)),
      ],
    },
    purpose: `the rows of ${table.name}`,
  };
}

function member(column: TableColumn, { spec }: FeatureContext, paths: FeaturePaths): Code {
  const { property, field, nullable } = column;
  if (field === undefined) {
    return lines(docComment('Grows with each change.'), versionDecorator(column), `${property}!: number;`);
  }
  if (field.kind === 'relation') {
    return lines(columnDecorator(column, false), `${property}!: string${nullable ? ' | null' : ''};`);
  }
  const note = protectedNotes[field.type];
  const type = valueType(field, { spec, paths });
  return lines(
    docComment(...[field.description, note].filter((text) => text !== undefined)),
    columnDecorator(column, note !== undefined),
    code`${property}!: ${type}${nullable ? ' | null' : ''};`,
  );
}

function relation(
  { field, name, column, onDelete }: TableForeignKey,
  { spec, host }: FeatureContext,
  paths: FeaturePaths,
): Code {
  const isSelf = field.target.plural.kebab === spec.name.plural.kebab;
  const targetPaths = isSelf ? paths : pathsOf(field.target, host);
  const { entity } = featureNames(field.target);
  const target = isSelf ? code`${entity}` : use(entity, moduleOf(targetPaths.entity));
  const options = `{ onDelete: ${literal(onDelete)}, nullable: ${field.optional} }`;
  return lines(
    docComment('Only there where a query loads it; null when it has been deleted.'),
    code`@${use('ManyToOne', 'typeorm')}(() => ${target}, ${options})`,
    code`@${use('JoinColumn', 'typeorm')}({ name: ${literal(column)}, foreignKeyConstraintName: ${literal(name)} })`,
    code`${field.name.camel}?: ${use('Relation', 'typeorm', { typeOnly: true })}<${target}> | null;`,
  );
}

function lines(...parts: readonly (string | Code)[]): Code {
  return joinCode(parts.filter((part) => part !== ''));
}
