import type { Node } from 'oxc-parser';
import { ancestor, keyName, valueOf } from './reading/ast.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

/** Keys that tell the options of a data source from other objects. */
const DATA_SOURCE_KEYS = ['type', 'host', 'url', 'database', 'entities', 'autoLoadEntities', 'migrations'];

/** The schema changes by migrations only. */
export const noSynchronize: Rule = {
  id: 'no-synchronize',
  clauses: ['BV-16', 'SP-08'],
  rationale:
    'Synchronising makes the tables like the entities at each start, whatever that takes: a renamed column is dropped with its data, and no review ever sees the statement.',
  remedy: 'Write `synchronize: false`, and a migration for the change.',
  appliesTo: () => true,
  check: (project) => project.files.flatMap((file) => [...optionBreaches(file), ...callBreaches(file)]),
};

function optionBreaches(file: SourceFile): Breach[] {
  return file.all('Property').flatMap((property) => {
    if (
      property.type !== 'Property' ||
      keyName(property) !== 'synchronize' ||
      isInDecorator(file, property)
    ) {
      return [];
    }
    const { value } = property;
    const options = file.parentOf(property);
    if (value.type === 'Literal') {
      return value.value === true ? [file.breach(property, 'synchronize is true')] : [];
    }
    return DATA_SOURCE_KEYS.some((key) => valueOf(options, key) !== undefined)
      ? [file.breach(property, 'synchronize can become true')]
      : [];
  });
}

/** `@Index(…, { synchronize: false })` and `@Entity({ synchronize })` are about drift, not about data sources. */
function isInDecorator(file: SourceFile, node: Node): boolean {
  const nearest = ancestor(file, node, ({ type }) => type === 'CallExpression');
  return nearest !== undefined && file.parentOf(nearest)?.type === 'Decorator';
}

function callBreaches(file: SourceFile): Breach[] {
  return file.all('CallExpression').flatMap(({ callee }) => {
    if (
      callee.type !== 'MemberExpression' ||
      callee.property.type !== 'Identifier' ||
      callee.property.name !== 'synchronize'
    ) {
      return [];
    }
    const { object } = callee;
    const owner =
      object.type === 'Identifier'
        ? object.name
        : object.type === 'MemberExpression' && object.property.type === 'Identifier'
          ? object.property.name
          : '';
    return /(dataSource|connection)$/i.test(owner)
      ? [file.breach(callee.property, `${owner}.synchronize() is called`)]
      : [];
  });
}
