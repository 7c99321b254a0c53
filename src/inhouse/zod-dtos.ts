import { type Code, code, joinCode } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import type { Field } from '../spec/types.js';
import { moduleOf } from '../support/feature-paths.js';
import { propertyOf, shownFields, writableFields } from '../support/fields.js';
import { sortsDeclaration } from './query.js';
import { hasDefault } from './properties.js';
import { useClass, useType } from './references.js';
import type { HouseContext, Place } from './types.js';
import type { ZodPart, ZodStyle } from './zod-types.js';
import { pageEntries, queryEntries } from './zod-query.js';
import { sentSchema, shownId, shownSchema } from './zod-values.js';

/** What bodies, queries and answers of a feature are declared by: schemas, with the classes or types that go with them. */
export function zodFiles(context: HouseContext, zod: ZodStyle): readonly FileContribution[] {
  const { style } = context;
  return [
    ...partFiles('create', createSchema(context, zod), context, zod, 'the body that makes one'),
    ...partFiles(
      'update',
      code`${schemaOf('create', context, zod)}.partial()${versionOf(context, zod)}`,
      context,
      zod,
      'the body that changes one',
    ),
    ...(style.example === undefined ? queryFiles(context, zod) : []),
    ...(zod.answers && style.example === undefined && style.mapping !== 'none'
      ? answerFiles(context, zod)
      : []),
  ];
}

/** Whether pages are made of the schema of their rows. */
export const zodPages = ({ style: { dto, mapping } }: HouseContext): boolean =>
  dto.zod?.answers === true && mapping !== 'none';

/** A change names the version that it was made of. */
function versionOf({ spec }: HouseContext, { z }: ZodStyle): Code | string {
  return spec.versioned ? code`.extend({ version: ${z}.number().int().min(1).max(2147483647) })` : '';
}

/** `createOrderSchema`, or `CreateOrderDto.schema` where the class is all that there is. */
export function schemaOf(part: ZodPart, { spec, places }: HouseContext, zod: ZodStyle): Code {
  const place = zod.schemasOf(spec.name)[part];
  return place === undefined ? code`${useClass(places[part])}.schema` : useClass(place);
}

/** `toOrderResponse`, where answers are types and no classes. */
export const makerOf = ({ places: { response } }: HouseContext): Place => ({
  path: response.path,
  className: `to${response.className.charAt(0).toUpperCase()}${response.className.slice(1)}`,
});

function createSchema(context: HouseContext, zod: ZodStyle): Code {
  const entries = writableFields(context.spec).map(
    (field) => code`${propertyOf(field)}: ${sentSchema(field, zod, context)}${absence(field)},`,
  );
  return object(entries, zod, zod.strict);
}

/** Null is a value of what is optional; what has a default may be left out alone. */
function absence(field: Field): string {
  return field.optional ? '.nullish()' : hasDefault(field) ? '.optional()' : '';
}

function queryFiles(context: HouseContext, zod: ZodStyle): readonly FileContribution[] {
  const entries = queryEntries(context, zod);
  const value =
    zod.page === undefined
      ? object([...pageEntries(context, zod), ...entries], zod)
      : entries.length === 0
        ? zod.page
        : code`${zod.page}.extend({\n${joinCode(entries)}\n})`;
  const sorts = sortsDeclaration(context);
  return [
    ...(sorts === undefined ? [] : [file(context.places.query.path, [sorts], 'the orders of a list')]),
    ...partFiles('query', value, context, zod, 'what a list can be asked for'),
  ];
}

function answerFiles(context: HouseContext, zod: ZodStyle): readonly FileContribution[] {
  const { spec, style } = context;
  const { created, updated } = style.entity;
  const moments = [created, updated].filter((one) => one !== undefined);
  const shown = object(
    [
      code`${style.id.property}: ${shownId(zod, context)},`,
      ...moments.map((name) => code`${name}: ${zod.moment.code},`),
      ...(spec.versioned ? [code`version: ${zod.z}.number().int(),`] : []),
      ...shownFields(spec).map((field) => code`${propertyOf(field)}: ${shownSchema(field, zod, context)},`),
    ],
    zod,
  );
  const page = object(
    [
      code`data: ${zod.z}.array(${schemaOf('response', context, zod)}),`,
      code`total: ${zod.z}.number().int(),`,
    ],
    zod,
  );
  return [
    ...partFiles('response', shown, context, zod, 'what the API shows of one'),
    ...(style.pages.answer === undefined ? partFiles('list', page, context, zod, 'a page of them') : []),
  ];
}

/** The files of a schema and of what is made of it: one, where both lie together. */
function partFiles(
  part: ZodPart,
  value: Code,
  context: HouseContext,
  zod: ZodStyle,
  purpose: string,
): readonly FileContribution[] {
  const place = context.places[part];
  const constant = zod.schemasOf(context.spec.name)[part];
  const made = madeOf(part, constant === undefined ? value : useClass(constant), context, zod);
  if (constant === undefined) {
    return [file(place.path, made, purpose)];
  }
  const head = zod.exportsSchemas || constant.path !== place.path ? 'export ' : '';
  const declared = code`${head}const ${constant.className} = ${value};`;
  return constant.path === place.path
    ? [file(place.path, [declared, ...made], purpose)]
    : [file(constant.path, [declared], purpose), file(place.path, made, purpose)];
}

function madeOf(part: ZodPart, value: Code, context: HouseContext, zod: ZodStyle): readonly Code[] {
  const { className } = context.places[part];
  const maker = part === 'response' ? assignments(context, zod) : undefined;
  if (zod.kind === 'schemas') {
    const type = code`export type ${className} = ${zod.z}.infer<typeof ${value}>;`;
    return maker === undefined
      ? [type]
      : [
          type,
          code`export const ${makerOf(context).className} = (${rowOf(context)}): ${className} => ({\n${maker}\n});`,
        ];
  }
  const body =
    maker === undefined
      ? code`{}`
      : code`{\nstatic ${context.style.maker}(${rowOf(context)}): ${className} {\nreturn {\n${maker}\n};\n}\n}`;
  return [code`export class ${className} extends ${zod.makesClass}(${value}) ${body}`];
}

function rowOf({ spec, style, places }: HouseContext): Code {
  const row = style.layers?.mapper === undefined ? places.entity : (places.domain ?? places.entity);
  return code`${spec.name.singular.camel}: ${useType(row)}`;
}

/** What an answer has of a row, each by its name. */
function assignments(context: HouseContext, { moment }: ZodStyle): Code {
  const { spec, style } = context;
  const row = spec.name.singular.camel;
  const { created, updated } = style.entity;
  const asText = (name: string, isOptional: boolean): string =>
    !moment.isText
      ? ''
      : isOptional
        ? `${row}.${name}?.toISOString() ?? null`
        : `${row}.${name}.toISOString()`;
  const moments = [created, updated]
    .filter((one) => one !== undefined)
    .map((name) => [name, asText(name, false)]);
  const fields = shownFields(spec).map((field) => {
    const name = propertyOf(field);
    const isMoment = field.kind === 'scalar' && field.type === 'timestamp';
    return [
      name,
      isMoment && !field.list
        ? asText(name, field.optional)
        : isMoment
          ? listText(row, name, field.optional, moment.isText)
          : '',
    ];
  });
  return joinCode(
    [[style.id.property, ''], ...moments, ...(spec.versioned ? [['version', '']] : []), ...fields].map(
      ([name = '', value]) => `${name}: ${value === '' ? `${row}.${name}` : value},`,
    ),
  );
}

function listText(row: string, name: string, isOptional: boolean, isText: boolean): string {
  return isText
    ? `${row}.${name}${isOptional ? '?' : ''}.map((value) => value.toISOString())${isOptional ? ' ?? null' : ''}`
    : '';
}

function object(entries: readonly Code[], { z }: ZodStyle, strict?: ZodStyle['strict']): Code {
  const name = strict === 'function' ? 'strictObject' : 'object';
  return code`${z}.${name}({\n${joinCode(entries)}\n})${strict === 'method' ? '.strict()' : ''}`;
}

function file(path: string, statements: readonly Code[], purpose: string): FileContribution {
  const own = moduleOf(path);
  return {
    path,
    template: 'inhouse/zod.ts',
    view: {
      statements: statements.map(({ text, imports }) => ({
        text,
        imports: imports.filter(({ from }) => from !== own),
      })),
    },
    purpose,
  };
}
