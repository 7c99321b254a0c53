import type { Problem } from '../errors.js';

/** Every problem that this room reports; stable, as users and tools search for them. */
export const problemCodes = [
  'feature/bad-name',
  'feature/name-too-long',
  'feature/reserved-name',
  'feature/same-singular',
  'feature/taken-folder',
  'feature/taken-route',
  'feature/repeated',
  'feature/class-clash',
  'feature/no-fields',
  'feature/too-many-fields',
  'feature/unknown-option',
  'feature/repeated-option',
  'feature/bad-option-value',
  'feature/contradiction',
  'field/no-name',
  'field/bad-name',
  'field/reserved-name',
  'field/name-too-long',
  'field/base-clash',
  'field/duplicate',
  'field/reference-named-id',
  'field/no-type',
  'field/unknown-type',
  'field/not-a-list',
  'field/unknown-feature',
  'field/self-required',
  'field/required-circle',
  'field/other-side',
  'field/join-table-clash',
  'field/empty-part',
  'field/bad-encoding',
  'field/missing-argument',
  'field/extra-argument',
  'field/bad-argument',
  'field/no-values',
  'field/bad-value',
  'field/duplicate-value',
  'field/duplicate-member',
  'field/value-like-modifier',
  'field/unknown-modifier',
  'field/repeated-modifier',
  'field/bad-modifier-value',
  'field/modifier-not-for-type',
  'field/too-wide',
  'field/contradiction',
  'field/filter-clash',
  'field/bad-default',
  'field/bad-bound',
  'field/empty-range',
  'field/readonly-without-value',
  'field/bad-was',
  'field/bad-description',
  'model/syntax',
  'model/shape',
  'model/unknown-key',
  'model/duplicate',
  'model/one-sided',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Takes note of a problem and goes on: all problems of an input are reported at once. */
export type Report = (code: ProblemCode, message: string, hint: string) => void;

/** A {@link Report} that adds to a list, for one place. */
export function reportTo(problems: Problem[], place: string): Report {
  return (code, message, hint) => {
    problems.push({ code, place, message, hint });
  };
}
