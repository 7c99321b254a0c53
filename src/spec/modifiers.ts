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
export const settings = ['default', 'min', 'max', 'on-delete', 'was', 'description'] as const;

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

/** What can be told a relation. It is not sorted by, as an id has no order that means anything, and not searched. */
export const relationModifiers: readonly (Flag | Setting)[] = [
  'optional',
  'unique',
  'index',
  'readonly',
  'hidden',
  'filter',
  'on-delete',
  'was',
  'description',
];

export const onDeletes = ['restrict', 'cascade', 'set-null'] as const;
