import { relationTypes } from '../../spec/relations.js';
import { isScalarType, scalarTypeNames, scalarTypes } from '../../spec/scalar-types.js';
import type { RelationType, ScalarType } from '../../spec/types.js';
import type { Choice } from './types.js';

/** In the words of somebody who has a value to store; the words are searched too. */
const scalarHelp: Record<ScalarType, string> = {
  string: 'one line of text up to a length: a title, a name',
  text: 'text of any length, found by its words',
  integer: 'a whole number up to two thousand million',
  bigint: 'a whole number of up to 19 digits, a string in JSON',
  decimal: 'an exact number with digits after the point: money, a string in JSON',
  float: 'a measured number, not exact',
  boolean: 'yes or no',
  date: 'a day without a time',
  time: 'a time of day',
  timestamp: 'a moment: date and time with a zone',
  uuid: 'an identifier that another system gave',
  json: 'an object of any shape',
  enum: 'one of a few fixed values: a status',
  email: 'an e-mail address, stored in lower case',
  url: 'a web address',
  slug: 'a readable part of a URL: my-first-post',
  phone: 'a telephone number, international (E.164)',
  ip: 'an IPv4 or IPv6 address',
  password: 'hashed when it is stored, never read again',
  secret: 'encrypted when it is stored, never in a response: a key, a token',
};

const relationHelp: Record<RelationType, string> = {
  ref: 'refers to one row of another feature (many-to-one)',
  one: 'refers to one row that nothing else refers to (one-to-one)',
  many: 'the rows of another feature that refer to this one (one-to-many)',
  'many-to-many': 'any number of rows on both sides',
};

/** Stands for "a list of"; what of is asked next. */
export const listChoice = 'list';

/** Every type that a field can have. */
export function typeChoices(): readonly Choice[] {
  return [
    ...scalarTypeNames.map((type) => ({ value: type, title: type, description: scalarHelp[type] })),
    { value: listChoice, title: listChoice, description: 'several values of one type, in an array' },
    ...relationTypes.map((type) => ({ value: type, title: type, description: relationHelp[type] })),
  ];
}

/** The types that there are lists of. */
export function itemTypeChoices(): readonly Choice[] {
  return typeChoices().filter(({ value }) => isScalarType(value) && scalarTypes[value].can.has('list'));
}
