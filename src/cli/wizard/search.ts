import type { Answer, Choice } from './types.js';

/** The choices of a question that what was typed finds. */
export class Search {
  private found: readonly Choice[];

  constructor(private readonly choices: readonly Choice[]) {
    this.found = choices;
  }

  /** By any part of their names and descriptions; those whose names begin with what was typed come first. */
  find(typed: string): readonly Choice[] {
    const text = typed.trim().toLowerCase();
    const rank = ({ title, description = '' }: Choice): number =>
      [title.startsWith(text), title.includes(text), description.toLowerCase().includes(text)].indexOf(true);
    this.found = this.choices
      .filter((choice) => rank(choice) !== -1)
      .toSorted((one, other) => rank(one) - rank(other));
    return this.found;
  }

  /**
   * The value that was meant. The prompt shows what was found only when the keys stop coming; when enter comes with them, as from
   * the clipboard or over a slow line, it answers with a choice that was not found.
   */
  chosen(answer: Answer | undefined): Answer | undefined {
    return this.found.some(({ value }) => value === answer) ? answer : this.found[0]?.value;
  }
}
