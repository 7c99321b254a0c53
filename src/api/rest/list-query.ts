import { type Code, code, joinCode, literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../../contracts.js';
import type { Field } from '../../spec/types.js';
import { featureNames, sentence } from '../../support/feature-names.js';
import { itemType, valueCode } from '../../support/field-types.js';
import { itemOf, ownFields, propertyOf, scalarsOf, toOneRelationsOf } from '../../support/fields.js';
import { SAMPLE_ID, samplesOf, textOf } from '../../support/sample-values.js';
import { descriptionOf, member, type Place } from './property.js';
import { apiTypes } from './style.js';

/** The query parameters of a list: page, sort, include, search and filters. */
export function listQueryFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const searched = scalarsOf(spec).filter(({ search }) => search);
  const relations = toOneRelationsOf(spec).filter(({ hidden }) => !hidden);
  return {
    path: paths.listQuery,
    template: 'api/rest/list.query.dto.ts',
    view: {
      name: featureNames(spec.name).listQuery,
      sorts: sortsOf(context, paths, host.baseEntity.created),
      includes: relations.length > 0,
      relations: literal(relations.map(({ name }) => name.camel)),
      searches: searched.length > 0,
      searchDescription: literal(
        `Words, or beginnings of words, that have to be in ${searched.map(({ name }) => name.words).join(' or ')}.`,
      ),
      searchExample: literal(textOf(searched.map((field) => samplesOf(field, 1)[0])[0] ?? '')),
      filters: ownFields(spec)
        .filter(({ filter }) => filter)
        .map((field) => filterProperty(field, { context, paths })),
    },
    purpose: 'page, sort, filters and search of a list',
  };
}

function sortsOf(context: FeatureContext, paths: FeaturePaths, created: string): Code {
  const home = { spec: context.spec, paths };
  const fields = scalarsOf(context.spec).filter(({ sort }) => sort);
  const entries = [
    code`${created}: ${use('timestampValue', 'src/common/filtering/query-values')}`,
    ...fields.map(
      (field) => code`${propertyOf(field)}: ${apiTypes[field.type].queryValue?.(field, home) ?? ''}`,
    ),
  ];
  return code`{ ${joinCode(entries, ', ')} }`;
}

function filterProperty(field: Field, place: Place): Code {
  const { value, type, ranges, example } =
    field.kind === 'relation' ? idFilter() : scalarFilter(field, place);
  const options = joinCode(
    [
      ...(ranges ? ['ranges: true'] : []),
      ...(field.optional ? ['nullable: true'] : []),
      `description: ${literal(field.kind === 'relation' ? descriptionOf(field) : sentence(field.description ?? field.name.words))}`,
      code`example: ${example}`,
    ],
    ', ',
  );
  return member(
    code`@${use('FilterBy', 'src/common/filtering/filter-by.decorator')}(${value}, { ${options} })`,
    code`readonly ${propertyOf(field)}?: ${use('Filter', 'src/common/filtering/filter', { typeOnly: true })}<${type}>;`,
  );
}

interface FilterParts {
  readonly value: Code;
  readonly type: Code;
  readonly ranges: boolean;
  readonly example: Code;
}

function idFilter(): FilterParts {
  return {
    value: use('uuidValue', 'src/common/filtering/query-values'),
    type: code`string`,
    ranges: false,
    example: code`${literal(SAMPLE_ID)}`,
  };
}

function scalarFilter(field: Extract<Field, { kind: 'scalar' }>, { context, paths }: Place): FilterParts {
  const home = { spec: context.spec, paths };
  const { queryValue, ranges } = apiTypes[field.type];
  const single = itemOf(field);
  const sample = samplesOf(single, 1)[0] ?? null;
  const isJson = field.type === 'json';
  return {
    value: queryValue?.(single, home) ?? code``,
    type: isJson ? code`string` : itemType(single, home),
    ranges: ranges && !field.list,
    example:
      field.type === 'enum'
        ? valueCode(single, sample, home)
        : code`${literal(isJson ? JSON.stringify(sample) : sample)}`,
  };
}
