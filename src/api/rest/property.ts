import { type Code, code, joinCode, literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths } from '../../contracts.js';
import { idsProperty, isReference } from '../../spec/sides.js';
import type { Field, RelationField, ScalarField } from '../../spec/types.js';
import { withArticle, sentence } from '../../support/feature-names.js';
import { valueCode, valueType } from '../../support/field-types.js';
import { itemOf, mayBeOmitted, propertyOf } from '../../support/fields.js';
import { defaultOf, SAMPLE_ID, sampleOf } from '../../support/sample-values.js';
import { apiTypes, MAX_ITEMS } from './style.js';
import { validator } from './words.js';

/** Where a property is printed: what its enum imports depend on. */
export interface Place {
  readonly context: FeatureContext;
  readonly paths: FeaturePaths;
}

/** A property of the body of a creation: documented, checked, typed. */
export function bodyProperty(field: Field, place: Place): Code {
  const isOmittable = mayBeOmitted(field);
  const hasDefault = field.kind === 'scalar' && field.default !== undefined && field.default !== 'now';
  const options = {
    ...describedSchema(field, place),
    ...(hasDefault && { default: defaultCode(field, place) }),
    example: exampleCode(field, place),
  };
  return member(
    apiProperty(isOmittable ? 'ApiPropertyOptional' : 'ApiProperty', options),
    ...presence(field, isOmittable),
    ...checks(field, place),
    code`readonly ${propertyOf(field)}${isOmittable ? '?' : '!'}: ${typeOf(field, place)};`,
  );
}

/** A property of a response: documented and typed. */
export function responseProperty(field: Field, place: Place): Code {
  const options = { ...describedSchema(field, place), example: exampleCode(field, place) };
  return member(
    apiProperty('ApiProperty', options),
    code`readonly ${propertyOf(field)}!: ${typeOf(field, place)};`,
  );
}

/** `@ApiProperty({ … })` */
export function apiProperty(decorator: string, options: Readonly<Record<string, Code>>): Code {
  const entries = Object.entries(options).map(([key, value]) => code`${key}: ${value}`);
  return code`@${use(decorator, '@nestjs/swagger')}({ ${joinCode(entries, ', ')} })`;
}

/** The lines of a class member. */
export function member(...lines: readonly (string | Code)[]): Code {
  return joinCode(lines);
}

/** One sentence, and what a client has to know besides. */
export function descriptionOf(field: Field): string {
  if (field.kind === 'relation') {
    return sentence(field.description ?? `id of ${withArticle(field.target.singular.words)}`);
  }
  const notes = [
    sentence(field.description ?? field.name.words),
    ...(field.unique ? ['Unique.'] : []),
    ...(apiTypes[field.type].note === undefined ? [] : [apiTypes[field.type].note ?? '']),
  ];
  return notes.join(' ');
}

function describedSchema(field: Field, place: Place): Record<string, Code> {
  return {
    description: code`${literal(descriptionOf(field))}`,
    ...(field.kind === 'relation' ? idSchema : schemaOf(field, place)),
    ...(field.optional && { nullable: code`true` }),
  };
}

const idSchema: Readonly<Record<string, Code>> = { type: code`'string'`, format: code`'uuid'` };

function schemaOf(field: ScalarField, { context, paths }: Place): Record<string, Code> {
  const home = { spec: context.spec, paths };
  const { min, max } = field;
  if (!field.list) {
    return apiTypes[field.type].schema(field, home);
  }
  const items = apiTypes[field.type].schema(itemOf(field), home);
  const bounds = {
    ...(min !== undefined && { minItems: code`${min}` }),
    maxItems: code`${max ?? MAX_ITEMS}`,
  };
  // Only so does @nestjs/swagger give the enum a schema of its own.
  return 'enum' in items
    ? { ...items, isArray: code`true`, ...bounds }
    : { type: code`'array'`, items: objectOf(items), ...bounds };
}

function objectOf(entries: Readonly<Record<string, Code>>): Code {
  return code`{ ${joinCode(
    Object.entries(entries).map(([key, value]) => code`${key}: ${value}`),
    ', ',
  )} }`;
}

function presence(field: Field, isOmittable: boolean): Code[] {
  if (field.optional) {
    return [code`@${use('IsOptional', 'class-validator')}()`];
  }
  return isOmittable ? [code`@${use('MayBeOmitted', 'src/common/validation/may-be-omitted')}()`] : [];
}

function checks(field: Field, place: Place): readonly Code[] {
  if (field.kind === 'relation') {
    return [validator('IsUUID', undefined, `'loose'`)];
  }
  const home = { spec: place.context.spec, paths: place.paths };
  const { min, max } = field;
  if (!field.list) {
    return apiTypes[field.type].validators(field, undefined, home);
  }
  return [
    validator('IsArray', undefined),
    ...(min === undefined ? [] : [validator('ArrayMinSize', undefined, min)]),
    validator('ArrayMaxSize', undefined, max ?? String(MAX_ITEMS)),
    ...apiTypes[field.type].validators(itemOf(field), '{ each: true }', home),
  ];
}

function typeOf(field: Field, { context, paths }: Place): Code {
  const type = field.kind === 'relation' ? code`string` : valueType(field, { spec: context.spec, paths });
  return code`${type}${field.optional ? ' | null' : ''}`;
}

function exampleCode(field: Field, { context, paths }: Place): Code {
  return field.kind === 'relation' ? code`${literal(SAMPLE_ID)}` : documentCode(field, { context, paths });
}

/** As JSON has it, except for the members of an enum. */
function documentCode(field: ScalarField, { context, paths }: Place): Code {
  const value = sampleOf(field);
  return field.type === 'enum'
    ? valueCode(field, value, { spec: context.spec, paths })
    : code`${literal(value)}`;
}

function defaultCode(field: ScalarField, { context, paths }: Place): Code {
  return field.type === 'enum'
    ? valueCode(field, field.default ?? null, { spec: context.spec, paths })
    : code`${literal(defaultOf(field))}`;
}

/** The rows that a creation joins a row to: ids, each once. */
export function idsBodyProperty(field: RelationField): Code {
  const description = field.description ?? `ids of ${field.target.plural.words}`;
  const options = {
    description: code`${literal(sentence(description))}`,
    type: code`'array'`,
    items: objectOf(idSchema),
    maxItems: code`${MAX_ITEMS}`,
    default: code`[]`,
    example: code`${literal([SAMPLE_ID])}`,
  };
  return member(
    apiProperty('ApiPropertyOptional', options),
    code`@${use('MayBeOmitted', 'src/common/validation/may-be-omitted')}()`,
    code`@${use('EachOnce', 'src/common/validation/each-once.decorator')}()`,
    validator('IsArray', undefined),
    validator('ArrayMaxSize', undefined, String(MAX_ITEMS)),
    validator('IsUUID', '{ each: true }', `'loose'`),
    code`readonly ${idsProperty(field)}?: string[];`,
  );
}

/** The scalar relations of a response, each answered only where it was asked for. */
export function includedProperty(field: RelationField, dto: Code): Code {
  const options = {
    description: code`${literal(`Answered with \`include=${field.name.camel}\`; null when ${isReference(field) ? 'it has been deleted' : 'there is none'}.`)}`,
    type: code`() => ${dto}`,
    nullable: code`true`,
  };
  return member(
    apiProperty('ApiPropertyOptional', options),
    code`readonly ${field.name.camel}?: ${use('Included', 'src/common/relations/included', { typeOnly: true })}<${dto}>;`,
  );
}
