import { decoratorsOf, keyName } from './reading/ast.js';
import type { Rule } from './rule.js';

const RELATIONS = new Set(['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany']);

/** Relations are loaded where they are asked for. */
export const explicitLoading: Rule = {
  id: 'explicit-loading',
  clauses: ['SP-15'],
  rationale:
    'An eager relation is joined into every read of its entity, wanted or not; the cost grows with each relation and no reader of the query sees why.',
  remedy: 'Remove `eager`, and name the relation in the queries that need it.',
  appliesTo: () => true,
  check: (project) =>
    project.files.flatMap((file) =>
      file.all('Property').flatMap((property) => {
        if (
          property.type !== 'Property' ||
          keyName(property) !== 'eager' ||
          property.value.type !== 'Literal'
        ) {
          return [];
        }
        const options = file.parentOf(property);
        const call = options === undefined ? undefined : file.parentOf(options);
        const above = call === undefined ? undefined : file.parentOf(call);
        return property.value.value === true &&
          above?.type === 'Decorator' &&
          decoratorsOf(file, { decorators: [above] }).some(
            ({ name, specifier }) => RELATIONS.has(name) && specifier === 'typeorm',
          )
          ? [file.breach(property, 'relation is loaded eagerly')]
          : [];
      }),
    ),
};
