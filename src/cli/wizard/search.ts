import type { Choice } from './types.js';

/** Choices by any part of their names and descriptions; those whose names begin with what was typed come first. */
export function matching(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const text = typed.trim().toLowerCase();
  const rank = ({ title, description = '' }: Choice): number =>
    [title.startsWith(text), title.includes(text), description.toLowerCase().includes(text)].indexOf(true);
  return choices.filter((choice) => rank(choice) !== -1).toSorted((one, other) => rank(one) - rank(other));
}
