import { type Code, code, joinCode } from '../../code/index.js';
import type { FileContribution } from '../../contracts.js';
import { useClass } from '../references.js';
import type { Place } from '../types.js';
import { functions, sampleId, specView } from '../unit-spec.js';
import { argumentsClass } from './arguments.js';
import { type GraphqlContext, operationFor } from './context.js';
import { shownReferences } from './object-type.js';
import type { OperationStyle } from './types.js';

/** The unit spec of the service, on a fake repository. */
export function graphqlServiceSpec(context: GraphqlContext): FileContribution {
  const { style, places, spec } = context;
  const { values, body, changes, references, refers, refusal, service, row, id, calls, absence } =
    specView(context);
  const isSoft = style.entity.deleted !== undefined;
  const isDone = operationFor('remove', context).answers === 'boolean';
  const { input } = operationFor('create', context);
  const isFull = changes.length > 0;
  return {
    path: places.spec.path,
    template: 'inhouse/graphql/service.spec.ts',
    view: {
      ...functions(context),
      calls,
      absence,
      service,
      entity: useClass(places.entity),
      row,
      id,
      sampleId: sampleId(context),
      values,
      body,
      changes,
      references,
      refers,
      refusal,
      input: input?.local ?? 'input',
      change: changeOf('changes', context),
      nothing: changeOf(isFull ? (input?.local ?? 'input') : '{}', context),
      readers: shownReferences(context).length > 0 ? ['findOne', 'findOneBy'] : ['findOneBy'],
      remove: isSoft ? 'softRemove' : 'remove',
      goneRow: isSoft ? 'Promise.resolve(one)' : `Promise.resolve(Object.assign(one, { ${id}: undefined }))`,
      removed: isDone ? 'toBe(true)' : `toMatchObject({ ${id}: ${row}.${id} })`,
      listTitle: style.pages.query === undefined ? "'lists rows'" : "'reads one page'",
      asking: asking(context),
      pages: style.pages.query !== undefined,
      exists: style.existsBy ? 'existsBy' : 'countBy',
      there: style.existsBy ? 'true' : '1',
      none: style.existsBy ? 'false' : '0',
      thereType: style.existsBy ? 'boolean' : 'number',
    },
    purpose: `unit tests of the service of ${spec.name.plural.words}, on a fake repository`,
  };
}

/** What changes a row, with its id where that is a member of the input. */
function changeOf(changes: string, context: GraphqlContext): string {
  const { id } = operationFor('update', context);
  const { property } = context.style.id;
  return id?.within === 'input'
    ? `{ ${property}: ${context.spec.name.singular.camel}.${property}${changes === '{}' ? '' : `, ...${changes}`} }`
    : changes;
}

/** What a list is asked with in a spec. */
function asking(context: GraphqlContext): Code {
  const type = argumentsClass(context);
  const { query, style } = context.style.pages;
  if (type === undefined) {
    return code``;
  }
  const page =
    query === undefined ? '{}' : `{ ${query.first}: ${style === 'page' ? '2' : '10'}, ${query.size}: 10 }`;
  return code`Object.assign(new ${type}(), ${page})`;
}

/** The unit spec of the resolver: what it hands on to the service. */
export function resolverSpec(context: GraphqlContext): FileContribution {
  const { places, graphql, spec } = context;
  const { describe, it, expect, fn } = functions(context);
  const row = spec.name.singular.camel;
  const operations = graphql.operations.map(({ purpose }) => operationFor(purpose, context));
  return {
    path: resolverSpecPlace(context).path,
    template: 'inhouse/graphql/resolver.spec.ts',
    view: {
      describe,
      it,
      expect,
      fn,
      resolver: useClass(places.resolver),
      service: useClass(places.service),
      entity: useClass(places.entity),
      row,
      id: context.style.id.property,
      sampleId: sampleId(context),
      calls: operations.map((one) => ({ name: one.service, gives: gives(one, row) })),
      operations: operations.map((one) => handedOn(one, context)),
    },
    purpose: `unit tests of the resolver of ${spec.name.plural.words}`,
  };
}

/** Beside the resolver. */
export const resolverSpecPlace = ({ places }: GraphqlContext): Place => ({
  path: places.resolver.path.replace(/\.ts$/, '.spec.ts'),
  className: '',
});

function gives({ purpose, answers }: OperationStyle, row: string): string {
  return purpose === 'list' ? `[${row}]` : answers === 'boolean' ? 'true' : row;
}

const TITLES = {
  create: 'creates one',
  list: 'lists rows',
  one: 'gives one',
  update: 'changes one',
  remove: 'removes one',
} as const;

function handedOn(operation: OperationStyle, context: GraphqlContext) {
  const row = context.spec.name.singular.camel;
  const { purpose, method, service: name, id } = operation;
  const rowId = `${row}.${context.style.id.property}`;
  const input = inputOf(operation, context);
  const isOwn = id?.within === 'arguments';
  const given = input === undefined ? [] : [input.name];
  return {
    title: TITLES[purpose],
    method,
    name,
    given: input === undefined ? [] : [code`const ${input.name} = ${input.value};`],
    arguments: [...(isOwn ? [rowId] : []), ...given].join(', '),
    passed: [...(id === undefined ? [] : [rowId]), ...given].join(', '),
    gives: gives(operation, row),
  };
}

function inputOf(
  { purpose, input }: OperationStyle,
  context: GraphqlContext,
): { readonly name: string; readonly value: Code } | undefined {
  const name = input?.local ?? 'input';
  const { body, changes } = specView(context);
  switch (purpose) {
    case 'create':
      return { name, value: object(body) };
    case 'update': {
      const { id } = operationFor('update', context);
      const { property } = context.style.id;
      const own =
        id?.within === 'input'
          ? [{ property, value: code`${context.spec.name.singular.camel}.${property}` }]
          : [];
      return { name, value: object([...own, ...changes]) };
    }
    case 'list':
      return argumentsClass(context) === undefined ? undefined : { name, value: asking(context) };
    default:
      return undefined;
  }
}

function object(entries: readonly { readonly property: string; readonly value: Code }[]): Code {
  const members = entries.map(({ property, value }) => code`${property}: ${value}`);
  return code`{ ${joinCode(members, ', ')} }`;
}
