import { ancestryOf, entitiesOf, type ClassIn } from './reading/classes.js';
import type { Project } from './reading/project.js';
import type { Rule } from './rule.js';

/** Every table has the columns of the base entity, because every entity extends it. */
export const managedEntity: Rule = {
  id: 'managed-entity',
  clauses: ['BV-01'],
  rationale:
    'One base entity gives every table the same key, the same dates and the same soft delete, so that shared code (pagination, restore, audits) works for all of them.',
  remedy:
    'Let the class extend the base entity, drop the columns that it then inherits, and write a migration for the new ones.',
  appliesTo: () => true,
  check: (project) => {
    const { className } = project.traits.baseEntity;
    return entitiesOf(project)
      .filter((entity) => entity.name !== className && !extendsBase(project, entity, className))
      .map(({ file, node, name }) =>
        file.breach(node.id ?? node, `entity ${name} does not extend ${className}`),
      );
  },
};

function extendsBase(project: Project, entity: ClassIn, className: string): boolean {
  return ancestryOf(project, entity).some((meaning) =>
    meaning.kind === 'class'
      ? meaning.found.name === className
      : // TypeORM has a BaseEntity of its own (active record), which is another thing.
        meaning.name === className && meaning.specifier !== undefined && meaning.specifier !== 'typeorm',
  );
}
