import type { Node } from 'oxc-parser';
import { decorator, isFunction, publicProperties, stringValue, valueOf } from './reading/ast.js';
import { entitiesOf, type ClassIn } from './reading/classes.js';
import { hasMigratedIndex, tableNameOf } from './reading/tables.js';
import type { Project } from './reading/project.js';
import { descendants } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** A foreign key: the property of the relation, the column, and every property that stands for the column. */
interface ForeignKey {
  readonly at: Node;
  readonly relation: string;
  readonly column: string;
  readonly properties: ReadonlySet<string>;
}

/** Foreign keys lead an index. */
export const indexedForeignKeys: Rule = {
  id: 'indexed-foreign-keys',
  clauses: ['BV-17'],
  rationale:
    'PostgreSQL makes no index for a foreign key. Without one, each delete or key change of the other table reads this whole table, and so does every list of "the rows of one parent".',
  remedy: 'Declare an @Index whose first column is the foreign key, and create it in a migration.',
  appliesTo: () => true,
  check: (project) =>
    entitiesOf(project).flatMap((entity) =>
      foreignKeysOf(entity)
        .filter((key) => !isIndexed(project, entity, key))
        .map(({ at, relation, column }) =>
          entity.file.breach(
            at,
            `no index of ${entity.name} starts with "${column}", the foreign key of ${entity.name}.${relation}`,
          ),
        ),
    ),
};

/** One-to-one relations are left out: TypeORM makes their column unique, and that is an index. */
function foreignKeysOf(entity: ClassIn): ForeignKey[] {
  const { file, node } = entity;
  const properties = publicProperties(node);
  return properties.flatMap((relation) => {
    if (decorator(file, relation, 'ManyToOne', 'typeorm') === undefined) {
      return [];
    }
    const [options] = decorator(file, relation, 'JoinColumn', 'typeorm')?.args ?? [];
    const [first] = options?.type === 'ArrayExpression' ? options.elements : [options];
    const column = stringValue(valueOf(first, 'name')) ?? `${relation.name}Id`;
    const sameColumn = properties.filter(
      (property) => columnOf(entity, property) === column || property.name === camelCase(column),
    );
    return [
      {
        at: relation.key,
        relation: relation.name,
        column,
        properties: new Set([relation.name, ...sameColumn.map(({ name }) => name)]),
      },
    ];
  });
}

function isIndexed(project: Project, entity: ClassIn, { column, properties }: ForeignKey): boolean {
  const { file, node } = entity;
  const byMember = publicProperties(node).some(
    (property) =>
      properties.has(property.name) &&
      (['Index', 'Unique', 'PrimaryColumn', 'PrimaryGeneratedColumn'].some(
        (name) => decorator(file, property, name, 'typeorm') !== undefined,
      ) ||
        isUniqueColumn(entity, property)),
  );
  if (byMember) {
    return true;
  }
  const byClass = node.decorators.some((one) => {
    const use =
      decorator(file, { decorators: [one] }, 'Index', 'typeorm') ??
      decorator(file, { decorators: [one] }, 'Unique', 'typeorm');
    return use !== undefined && use.args.some((argument) => properties.has(firstField(argument) ?? ''));
  });
  const table = tableNameOf(entity).name;
  return byClass || (table !== undefined && hasMigratedIndex(project, table, column));
}

/** The first property of `['customerId', 'created']`, `(o) => [o.customerId]` or `(o) => ({ customerId: 1 })`. */
function firstField(argument: Node): string | undefined {
  if (argument.type === 'ArrayExpression') {
    return stringValue(argument.elements[0]);
  }
  if (!isFunction(argument) || argument.body === null) {
    return undefined;
  }
  for (const inner of descendants(argument.body)) {
    if (inner.type === 'MemberExpression' && inner.property.type === 'Identifier') {
      return inner.property.name;
    }
    if (inner.type === 'Property' && inner.key.type === 'Identifier') {
      return inner.key.name;
    }
  }
  return undefined;
}

type Member = ReturnType<typeof publicProperties>[number];

function columnOf({ file }: ClassIn, property: Member): string | undefined {
  const args = decorator(file, property, 'Column', 'typeorm')?.args ?? [];
  return args.map((argument) => stringValue(valueOf(argument, 'name'))).find((name) => name !== undefined);
}

function isUniqueColumn({ file }: ClassIn, property: Member): boolean {
  return (decorator(file, property, 'Column', 'typeorm')?.args ?? []).some((argument) => {
    const unique = valueOf(argument, 'unique');
    return unique?.type === 'Literal' && unique.value === true;
  });
}

const camelCase = (column: string): string =>
  column.replace(/_+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
