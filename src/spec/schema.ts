import { flags, onDeletes, settings } from './modifiers.js';
import { relationTypes } from './relations.js';
import { scalarTypeNames, scalarTypes } from './scalar-types.js';

/** A JSON Schema, as data. */
export type JsonSchema = { readonly [key: string]: unknown };

const name = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$',
};

const scalar = { anyOf: ['string', 'number', 'boolean', 'null'].map((type) => ({ type })) };

/** What each flag means, in one line. */
export const flagHelp: Record<(typeof flags)[number], string> = {
  optional: 'The value may be missing (NULL).',
  unique: 'No two rows that are not deleted share a value.',
  index: 'An index for queries of your own; filter, sort, search and references bring theirs.',
  readonly: 'Set by the service: refused in request bodies. Needs "optional" or a default.',
  hidden: 'Never in a response. Passwords and secrets always are.',
  filter: 'A filter of the list: ?status=paid. On for enums, booleans, references and unique values.',
  sort: 'The list can be sorted by it: ?sort=-total.',
  search: 'Its words are found by ?q=.',
};

/** What each setting means, in one line. */
export const settingHelp: Record<Exclude<(typeof settings)[number], 'on-delete'>, string> = {
  default: 'The value of a row that is made without one; "now" for dates and times.',
  min: 'The least value, length or number of items.',
  max: 'The greatest value, length or number of items.',
  'mapped-by': 'The field of the other feature that holds the relation, of which this is the other side.',
  'inversed-by': 'The field of the other feature that shows the relation from there; it is added to it.',
  was: 'The name that the field had before: its column is renamed, not dropped.',
  description: 'One sentence for the API document.',
};

/** Every type as a hint for editors and, with its arguments, as a pattern. */
function typeSchema(): JsonSchema {
  const plain = scalarTypeNames.filter((type) =>
    ['none', 'length', 'values'].includes(scalarTypes[type].args),
  );
  const lists = scalarTypeNames.filter((type) => scalarTypes[type].can.has('list'));
  return {
    description:
      'The type and its arguments, as on the command line: string:120, decimal:12:2, ref:customers, date-list.',
    type: 'string',
    anyOf: [
      { enum: [...plain, ...lists.filter((type) => type !== 'decimal').map((type) => `${type}-list`)] },
      { pattern: '^string(-list)?:[1-9][0-9]*$' },
      { pattern: '^decimal(-list)?:[1-9][0-9]*:(0|[1-9][0-9]*)$' },
      { pattern: `^(${relationTypes.join('|')}):${name.pattern.slice(1)}` },
    ],
    examples: Object.values(scalarTypes).map(({ example }) => example),
  };
}

/**
 * JSON Schema (draft 7, the newest that yaml-language-server knows) of a model in its file form. It helps an editor to complete
 * and to find slips; what it cannot say (does the default fit?) is said by `parseModel`.
 */
export const featureSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://unpkg.com/nest-persona/dist/feature.schema.json',
  title: 'A feature of nest-persona',
  type: 'object',
  required: ['name', 'fields'],
  additionalProperties: false,
  properties: {
    name: {
      ...name,
      description: 'The collection, in kebab-case: folder, route and table are named after it.',
    },
    singular: { ...name, description: 'One member of it: classes and files are named after it.' },
    versioned: {
      type: 'boolean',
      description: 'Optimistic locking: a version column, 409 on a stale write.',
    },
    fields: {
      type: 'object',
      minProperties: 1,
      propertyNames: name,
      additionalProperties: {
        anyOf: [
          {
            type: 'string',
            description: 'Type, arguments and modifiers, as on the command line.',
            minLength: 1,
          },
          { $ref: '#/definitions/field' },
        ],
      },
    },
  },
  definitions: {
    field: {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: {
        type: typeSchema(),
        values: {
          description: 'The values of an enum, in their order.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: scalar,
        },
        ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean', description: flagHelp[flag] }])),
        ...Object.fromEntries(
          Object.entries(settingHelp).map(([key, description]) => [key, { ...scalar, description }]),
        ),
        'on-delete': {
          enum: onDeletes,
          description: 'What happens to the row when the one it refers to is deleted from the database.',
        },
      },
      anyOf: [
        { properties: { type: { type: 'string', not: { pattern: '^enum(-list)?$' } } } },
        { required: ['values'] },
      ],
    },
  },
};
