import type { ScalarType } from './types.js';
import { type ValueKind, kinds } from './values.js';

/** What a type allows beyond what all allow (`optional`, `readonly`, `hidden`, `was`, `description`). */
export type Ability = 'list' | 'filter' | 'sort' | 'search' | 'unique' | 'index' | 'default';

/** All that is known of a scalar type; every rule about types is read from here. */
export interface TypeRule {
  /** What follows the type's name: nothing, an optional length, precision and scale, or the values of an enum. */
  readonly args: 'none' | 'length' | 'precision' | 'values';
  /** How it is written, for hints. */
  readonly example: string;
  /** Characters, where the type fixes them. */
  readonly length?: number;
  /** Characters that the shortest value has, where `min` and `max` bound the length. */
  readonly shortest?: number;
  /** How a text of the type is read, compared and written. */
  readonly kind: ValueKind;
  /** What `min` and `max` bound; absent where they make no sense. Those of a list bound the number of items. */
  readonly bounds?: 'value' | 'length';
  readonly can: ReadonlySet<Ability>;
  /** Modifiers that are on unless switched off. */
  readonly implied?: 'filter' | 'hidden';
}

const can = (...abilities: readonly Ability[]): ReadonlySet<Ability> => new Set(abilities);

/** A value that is short, has an order and equality. */
const plain = ['list', 'filter', 'sort', 'unique', 'index', 'default'] as const;

/** Characters of a `string` that was given no length. */
export const defaultLength = 255;

/** The longest that PostgreSQL declares. */
export const maxLength = 10_485_760;

/** Characters of a string that fits into a B-tree entry (2704 bytes, less what else is in it) at four bytes each. */
export const maxIndexedLength = 650;

/** Digits that PostgreSQL's numeric can be declared with. */
export const maxPrecision = 1000;

/**
 * Reasons for what is not allowed: `text` and `json` do not fit into a B-tree entry; a list has neither order nor a default (it
 * starts empty); a unique boolean would allow two rows; a hash or ciphertext can be compared with nothing.
 */
export const scalarTypes: Record<ScalarType, TypeRule> = {
  string: {
    args: 'length',
    example: 'string:120',
    kind: kinds.text,
    bounds: 'length',
    can: can(...plain, 'search'),
  },
  text: {
    args: 'none',
    example: 'text',
    kind: kinds.text,
    bounds: 'length',
    can: can('list', 'search', 'default'),
  },
  integer: { args: 'none', example: 'integer', kind: kinds.integer, bounds: 'value', can: can(...plain) },
  bigint: { args: 'none', example: 'bigint', kind: kinds.bigint, bounds: 'value', can: can(...plain) },
  decimal: {
    args: 'precision',
    example: 'decimal:12:2',
    kind: kinds.decimal,
    bounds: 'value',
    can: can(...plain),
  },
  float: { args: 'none', example: 'float', kind: kinds.float, bounds: 'value', can: can(...plain) },
  boolean: {
    args: 'none',
    example: 'boolean',
    kind: kinds.boolean,
    can: can('list', 'filter', 'sort', 'index', 'default'),
    implied: 'filter',
  },
  date: { args: 'none', example: 'date', kind: kinds.date, bounds: 'value', can: can(...plain) },
  time: { args: 'none', example: 'time', kind: kinds.time, bounds: 'value', can: can(...plain) },
  timestamp: {
    args: 'none',
    example: 'timestamp',
    kind: kinds.timestamp,
    bounds: 'value',
    can: can(...plain),
  },
  uuid: { args: 'none', example: 'uuid', kind: kinds.uuid, can: can(...plain) },
  json: { args: 'none', example: 'json', kind: kinds.json, can: can('filter', 'default') },
  enum: {
    args: 'values',
    example: 'enum:pending:paid',
    kind: kinds.enum,
    can: can(...plain),
    implied: 'filter',
  },
  email: { args: 'none', example: 'email', length: 254, kind: kinds.email, can: can(...plain, 'search') },
  url: {
    args: 'none',
    example: 'url',
    length: 2048,
    shortest: 'http://a.co'.length,
    kind: kinds.url,
    bounds: 'length',
    can: can(...plain, 'search'),
  },
  slug: {
    args: 'none',
    example: 'slug',
    length: 120,
    shortest: 1,
    kind: kinds.slug,
    bounds: 'length',
    can: can(...plain, 'search'),
  },
  phone: { args: 'none', example: 'phone', length: 16, kind: kinds.phone, can: can(...plain, 'search') },
  ip: { args: 'none', example: 'ip', kind: kinds.ip, can: can(...plain) },
  password: {
    args: 'none',
    example: 'password',
    kind: kinds.text,
    bounds: 'length',
    can: can(),
    implied: 'hidden',
  },
  secret: {
    args: 'none',
    example: 'secret',
    kind: kinds.text,
    bounds: 'length',
    can: can(),
    implied: 'hidden',
  },
};

export function isScalarType(name: string): name is ScalarType {
  return Object.hasOwn(scalarTypes, name);
}

export const scalarTypeNames: readonly ScalarType[] = Object.keys(scalarTypes).filter((name) =>
  isScalarType(name),
);
