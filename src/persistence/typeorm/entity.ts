import { type Code, code, docComment, joinCode, literal, use } from '../../code/index.js';
import type {
  FeatureContext,
  FeaturePaths,
  FileContribution,
  JoinTable,
  Table,
  TableColumn,
  TableForeignKey,
} from '../../contracts.js';
import { isOwner } from '../../spec/sides.js';
import type { FeatureSpec, RelationField, ScalarType } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';
import { moduleOf, pathsOf } from '../../support/feature-paths.js';
import { valueType } from '../../support/field-types.js';
import { isToItself } from '../../support/relations.js';
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
        ...table.foreignKeys.map((key) => reference(key, context)),
        ...table.joinTables.map((join) => joined(join, context)),
        ...mappedOf(spec).map((field) => mapped(field, context)),
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

const onlyLoaded = 'Only there where a query loads it; null when it has been deleted.';

function reference({ field, name, column, onDelete }: TableForeignKey, context: FeatureContext): Code {
  const target = targetEntity(field, context);
  const options = `{ onDelete: ${literal(onDelete)}, nullable: ${field.optional} }`;
  const notes = field.type === 'one' ? [onlyLoaded, oneToOne] : [onlyLoaded];
  return lines(
    docComment(...notes),
    code`@${use('ManyToOne', 'typeorm')}(() => ${target}, ${way(field)}${options})`,
    code`@${use('JoinColumn', 'typeorm')}({ name: ${literal(column)}, foreignKeyConstraintName: ${literal(name)} })`,
    code`${field.name.camel}?: ${wrapped}<${target}> | null;`,
  );
}

const oneToOne =
  'One-to-one by its unique index: `@OneToOne` would bring a constraint that deleted rows take part in.';

function joined({ field, name, columns }: JoinTable, context: FeatureContext): Code {
  const target = targetEntity(field, context);
  const [own, other] = columns.map((column) => `{ name: ${literal(column.name)} }`);
  return lines(
    docComment(
      onlyListed,
      'The migration alone makes the table: TypeORM would want an index that its key has.',
    ),
    code`@${use('ManyToMany', 'typeorm')}(() => ${target}, ${way(field)})`,
    code`@${use('JoinTable', 'typeorm')}({ name: ${literal(name)}, joinColumn: ${own ?? ''}, inverseJoinColumn: ${other ?? ''}, synchronize: false })`,
    code`${field.name.camel}?: ${wrapped}<${target}[]>;`,
  );
}

const onlyListed = 'Only there where a query loads them.';

/** What is held on the other side. */
function mapped(field: RelationField, context: FeatureContext): Code {
  const target = targetEntity(field, context);
  const { decorator, note, type } = mappedForms[field.type];
  return lines(
    docComment(note),
    code`@${use(decorator, 'typeorm')}(() => ${target}, ${way(field)})`,
    code`${field.name.camel}?: ${wrapped}<${target}${type}`,
  );
}

const manyForm = { note: onlyListed, type: '[]>;' };

const mappedForms = {
  ref: { decorator: 'OneToMany', ...manyForm },
  many: { decorator: 'OneToMany', ...manyForm },
  one: { decorator: 'OneToOne', note: onlyLoaded, type: '> | null;' },
  'many-to-many': { decorator: 'ManyToMany', ...manyForm },
} as const;

const wrapped = use('Relation', 'typeorm', { typeOnly: true });

/** `(order) => order.items, `: how the other side is reached from the target. */
function way({ target, mappedBy, inversedBy }: RelationField): string {
  const other = mappedBy ?? inversedBy;
  const { camel } = target.singular;
  return other === undefined ? '' : `(${camel}) => ${camel}.${other.camel}, `;
}

function mappedOf({ fields }: FeatureSpec): readonly RelationField[] {
  return fields.filter((field): field is RelationField => field.kind === 'relation' && !isOwner(field));
}

function targetEntity(field: RelationField, { spec, host }: FeatureContext): Code {
  const { entity } = featureNames(field.target);
  return isToItself(field, spec)
    ? code`${entity}`
    : use(entity, moduleOf(pathsOf(field.target, host).entity));
}

function lines(...parts: readonly (string | Code)[]): Code {
  return joinCode(parts.filter((part) => part !== ''));
}
