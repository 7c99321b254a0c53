import type { RelationType } from './types.js';

/** Modifiers that are on or off: `unique`, `filter=off`. */
export const flags = [
  'optional',
  'unique',
  'index',
  'readonly',
  'hidden',
  'filter',
  'sort',
  'search',
] as const;

/** Modifiers that take a text: `min=1`. */
export const settings = [
  'default',
  'min',
  'max',
  'on-delete',
  'mapped-by',
  'inversed-by',
  'was',
  'description',
] as const;

export type Flag = (typeof flags)[number];
export type Setting = (typeof settings)[number];

/** All modifiers, in the order in which they are printed. */
export const modifierNames: readonly (Flag | Setting)[] = [...flags, ...settings];

export function isFlag(name: string): name is Flag {
  return (flags as readonly string[]).includes(name);
}

export function isSetting(name: string): name is Setting {
  return (settings as readonly string[]).includes(name);
}

/** What can be told a reference. It is not sorted by, as an id has no order that means anything, and not searched. */
const referenceModifiers: readonly (Flag | Setting)[] = [
  'optional',
  'unique',
  'index',
  'readonly',
  'hidden',
  'filter',
  'on-delete',
  'inversed-by',
  'was',
  'description',
];

/** What can be told a relation; of its other side there is little left to say. */
export function relationModifiers(type: RelationType, isMapped: boolean): readonly (Flag | Setting)[] {
  if (type === 'many' || isMapped) {
    return type === 'ref' ? referenceModifiers : ['mapped-by', 'description'];
  }
  return type === 'many-to-many' ? ['mapped-by', 'inversed-by', 'description'] : toOneModifiers[type];
}

const toOneModifiers: Record<'ref' | 'one', readonly (Flag | Setting)[]> = {
  ref: referenceModifiers,
  one: [...referenceModifiers, 'mapped-by'],
};

export const onDeletes = ['restrict', 'cascade', 'set-null'] as const;
