import { type Code, code, joinCode, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import type { FeatureSpec, Field, ScalarField } from '../spec/types.js';
import { itemOf, propertyOf, scalarsOf } from '../support/fields.js';
import { apiProperty, documented, objectOf } from './documentation.js';
import type { HouseContext } from './types.js';
import { call } from './call.js';
import { validatorsOf } from './validators.js';
import { wrapped } from './wrappers.js';
import { typeOf } from './values.js';

/** Rows of a page that did not ask for a number of them, and the most that it can ask for. */
export const SIZE = 20;
export const MOST = 100;

/** What a list is asked for: which rows, in which order, which page. */
export function queryDtoFile(context: HouseContext): FileContribution {
  return queryFileOf(
    [...pageProperties(context), ...filters(context), ...search(context), ...sort(context)],
    context,
  );
}

/** The class of what a list is asked for. */
export function queryFileOf(properties: readonly Code[], context: HouseContext): FileContribution {
  const { places, style } = context;
  return {
    path: places.query.path,
    template: 'inhouse/query.dto.ts',
    view: {
      className: places.query.className,
      extends: style.pages.query === undefined ? '' : code` extends ${style.pages.query.use}`,
      sorts: sortsOf(context),
      sortNames: sortNames(context),
      properties,
    },
    purpose: 'what a list can be asked for',
  };
}

/** `ORDER_SORTS` */
export const sortNames = ({ spec }: HouseContext): string => `${spec.name.singular.constant}_SORTS`;

export const sortFields = ({ fields }: FeatureSpec): readonly Field[] => fields.filter((field) => field.sort);

export const filterFields = ({ fields }: FeatureSpec): readonly Field[] =>
  fields.filter((field) => field.filter);

/** What lists are asked for by: of a list, one item that has to be in it. */
export const askedFields = (spec: FeatureSpec): readonly Field[] =>
  filterFields(spec).map((field) => (field.kind === 'scalar' ? asked(field) : field));

const asked = (field: ScalarField): ScalarField => (field.list ? itemOf(field) : field);

export const searchFields = (spec: FeatureSpec): readonly Field[] =>
  scalarsOf(spec).filter((field) => field.search);

/** `title: { title: 'ASC' },` */
export function sortsOf({ spec }: HouseContext): readonly string[] {
  return sortFields(spec)
    .map(propertyOf)
    .flatMap((name) => [`${name}: { ${name}: 'ASC' },`, `'-${name}': { ${name}: 'DESC' },`]);
}

/** The same as a statement; undefined where no order can be asked for. */
export function sortsDeclaration(context: HouseContext): Code | undefined {
  const sorts = sortsOf(context);
  return sorts.length === 0
    ? undefined
    : code`export const ${sortNames(context)} = {\n${joinCode(sorts)}\n} as const;`;
}

function pageProperties(context: HouseContext): readonly Code[] {
  const { query, style } = context.style.pages;
  if (query !== undefined) {
    return [];
  }
  const size = numberProperty('limit', { least: 1, most: MOST, standard: SIZE }, context);
  return style === 'page'
    ? [numberProperty('page', { least: 1, most: 1_000_000, standard: 1 }, context), size]
    : [size, numberProperty('offset', { least: 0, most: 100_000_000, standard: 0 }, context)];
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly standard: number;
}

function numberProperty(name: string, { least, most, standard }: Bounds, context: HouseContext): Code {
  const schema = {
    type: code`'integer'`,
    minimum: code`${least}`,
    maximum: code`${most}`,
    default: code`${standard}`,
  };
  return joinCode([
    ...described(schema, context),
    code`@${use('Type', 'class-transformer')}(() => Number)`,
    call('IsInt', ''),
    call('Min', '', String(least)),
    call('Max', '', String(most)),
    `${name} = ${standard};`,
  ]);
}

function described(schema: Readonly<Record<string, Code>>, { style }: HouseContext): readonly Code[] {
  return style.dto.documented ? [code`@${apiProperty(false)}(${objectOf(schema)})`] : [];
}

function filters(context: HouseContext): readonly Code[] {
  return askedFields(context.spec).map((field) =>
    joinCode([
      ...(wrapped({ ...field, optional: false }, 'optional', context) ?? [
        ...documented({ ...field, optional: false }, false, context),
        call('IsOptional', ''),
        ...fromText(field, context),
        ...checks(field, context),
      ]),
      code`${propertyOf(field)}?: ${field.kind === 'relation' ? context.style.id.written : typeOf(field, context)};`,
    ]),
  );
}

/** A query string has text only. */
function fromText(field: Field, { style }: HouseContext): readonly Code[] {
  const isNumber =
    field.kind === 'relation' ? style.id.type === 'number' : ['integer', 'float'].includes(field.type);
  if (isNumber) {
    return [code`@${use('Type', 'class-transformer')}(() => Number)`];
  }
  return field.kind === 'scalar' && field.type === 'boolean'
    ? [
        code`@${use('Transform', 'class-transformer')}(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))`,
      ]
    : [];
}

function checks(field: Field, context: HouseContext): readonly Code[] {
  if (field.kind === 'scalar') {
    return validatorsOf(field, context);
  }
  const { type, pipe } = context.style.id;
  return [type === 'number' ? call('IsInt', '') : call(pipe === 'ParseUUIDPipe' ? 'IsUUID' : 'IsString', '')];
}

function search(context: HouseContext): readonly Code[] {
  const inherited = context.style.pages.query?.members.includes('q') === true;
  return searchFields(context.spec).length === 0 || inherited
    ? []
    : [
        joinCode([
          ...described({ type: code`'string'` }, context),
          call('IsOptional', ''),
          call('IsString', ''),
          call('MaxLength', '', '200'),
          'q?: string;',
        ]),
      ];
}

function sort(context: HouseContext): readonly Code[] {
  const names = sortFields(context.spec).map(propertyOf);
  if (names.length === 0) {
    return [];
  }
  const all = names.flatMap((name) => [name, `-${name}`]);
  return [
    joinCode([
      ...described({ enum: code`${literal(all)}` }, context),
      call('IsOptional', ''),
      call('IsIn', '', `Object.keys(${sortNames(context)})`),
      `sort?: keyof typeof ${sortNames(context)};`,
    ]),
  ];
}
