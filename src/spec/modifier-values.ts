import type { ModifierDraft } from './drafts.js';
import { identifierHint, isIdentifier, maxTyped } from './identifiers.js';
import { type Flag, type Setting, isFlag, isSetting, modifierNames, onDeletes } from './modifiers.js';
import { nameOf } from './names.js';
import type { Report } from './problems.js';
import { didYouMean, quoted } from './suggest.js';

/** The modifiers of a field as they were said; what was not said is absent. */
export interface ModifierValues {
  readonly flags: Readonly<Partial<Record<Flag, boolean>>>;
  readonly settings: Readonly<Partial<Record<Setting, string>>>;
}

const maxDescription = 500;

/** Reads modifiers by themselves; whether they fit the type is {@link checkModifiers}'s to say. */
export function readModifiers(drafts: readonly ModifierDraft[], report: Report): ModifierValues {
  const flags: Partial<Record<Flag, boolean>> = {};
  const settings: Partial<Record<Setting, string>> = {};
  const seen = new Set<string>();
  for (const { name, value } of drafts) {
    if (seen.has(name)) {
      report('field/repeated-modifier', `the modifier ${quoted(name)} is there twice`, 'say it once');
    } else if (isFlag(name)) {
      flags[name] = readFlag(name, value, report);
    } else if (isSetting(name)) {
      if (value !== undefined) {
        settings[name] = readSetting(name, value, report);
      }
    } else if (value !== undefined) {
      report('field/unknown-modifier', `unknown modifier ${quoted(name)}`, didYouMean(name, modifierNames));
    }
    seen.add(name);
  }
  return { flags, settings };
}

/** Reports modifiers that the type has no use for, unless they are switched off. */
export function checkModifiers(
  { flags, settings }: ModifierValues,
  allowed: readonly (Flag | Setting)[],
  type: string,
  report: Report,
): void {
  const said = modifierNames.filter((name) =>
    isFlag(name) ? flags[name] === true : settings[name] !== undefined,
  );
  for (const name of said.filter((each) => !allowed.includes(each))) {
    report(
      'field/modifier-not-for-type',
      `"${name}" cannot be said of the type "${type}"`,
      hintFor(name, type),
    );
  }
}

export function isOneOf<T extends string>(allowed: readonly T[], value: string | undefined): value is T {
  return (allowed as readonly (string | undefined)[]).includes(value);
}

function hintFor(name: Flag | Setting, type: string): string {
  const isText = /^text(?:-list)?$/u.test(type);
  if (isText && (name === 'filter' || name === 'sort' || name === 'unique' || name === 'index')) {
    return name === 'filter' ? 'use "search", or a "string" with a length' : 'use a "string" with a length';
  }
  if (type.endsWith('-list') && name === 'default') {
    return 'remove it: a list starts empty';
  }
  return 'remove it';
}

function readFlag(name: Flag, value: string | undefined, report: Report): boolean {
  if (value !== undefined && value !== 'on' && value !== 'off') {
    report(
      'field/bad-modifier-value',
      `"${name}" is on or off, not ${quoted(value)}`,
      `write "${name}" or "${name}=off"`,
    );
  }
  return value !== 'off';
}

function readSetting(name: Setting, value: string, report: Report): string {
  if (name === 'was') {
    return readFormerName(value, report);
  }
  if (name === 'mapped-by' || name === 'inversed-by') {
    return readOtherSide(name, value, report);
  }
  if (name === 'description') {
    return readDescription(value.trim(), report);
  }
  if (name === 'on-delete' && !isOneOf(onDeletes, value)) {
    report(
      'field/bad-modifier-value',
      `unknown value ${quoted(value)} of "on-delete"`,
      didYouMean(value, onDeletes),
    );
  }
  return value;
}

function readFormerName(text: string, report: Report): string {
  if (!isIdentifier(text)) {
    report(
      'field/bad-was',
      `${quoted(text)} cannot have been the name of a field`,
      identifierHint(text, 'camel'),
    );
  }
  return nameOf(text.slice(0, maxTyped)).camel;
}

function readOtherSide(setting: Setting, text: string, report: Report): string {
  if (!isIdentifier(text)) {
    report(
      'field/bad-modifier-value',
      `"${setting}" names a field of the other feature, which ${quoted(text)} cannot be`,
      identifierHint(text, 'camel'),
    );
  }
  return nameOf(text.slice(0, maxTyped)).camel;
}

function readDescription(text: string, report: Report): string {
  if (!/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u.test(text) || text.length > maxDescription) {
    report(
      'field/bad-description',
      'its description is empty, has more than one line or is too long',
      `use one sentence of at most ${maxDescription} characters`,
    );
  }
  return text;
}
