import type { PromptObject } from 'prompts';
import type { Problem } from '../../errors.js';
import { CancelledError } from '../cancelled.js';
import type { Answer, Question } from './types.js';

/** Lines of choices that are shown at once. */
const visibleChoices = 12;

/** Why an answer cannot be taken; empty when it can. */
export type Refuse = (answer: Answer) => readonly Problem[];

/**
 * Asks one question in the terminal. A text is judged before it is taken, so that it can be mended where it stands.
 *
 * @returns nothing when the user chose none of the offered values
 * @throws {CancelledError} on Ctrl-C, Ctrl-D and Escape
 */
export async function ask(question: Question, refuse: Refuse): Promise<Answer | undefined> {
  const { default: prompts } = await import('prompts');
  let isCancelled = false;
  const answers: { readonly answer?: Answer } = await prompts(
    {
      ...promptOf(question, refuse),
      // The search field tells Escape from Ctrl-C, and takes it for an answer.
      onState: ({ aborted, exited }: { readonly aborted: boolean; readonly exited: boolean }) => {
        isCancelled ||= aborted || exited;
      },
    },
    {
      onCancel: () => {
        isCancelled = true;
      },
    },
  );
  if (isCancelled) {
    throw new CancelledError();
  }
  return answers.answer;
}

function promptOf(question: Question, refuse: Refuse): PromptObject {
  const base = { name: 'answer', message: question.message };
  if (question.kind === 'text') {
    return {
      ...base,
      type: 'text',
      ...(question.initial === undefined ? {} : { initial: question.initial }),
      validate: (text: string) => reasons(refuse(text)) ?? true,
    };
  }
  if (question.kind === 'many') {
    return {
      ...base,
      type: 'multiselect',
      choices: [...question.choices],
      instructions: false,
      hint: '(space selects, enter goes on)',
    };
  }
  const position = question.choices.findIndex(({ value }) => value === question.initial);
  const choices = { choices: [...question.choices], initial: Math.max(position, 0) };
  return question.searchable === true
    ? { ...base, ...choices, type: 'autocomplete', limit: visibleChoices, suggest }
    : { ...base, ...choices, type: 'select' };
}

/** Choices by any part of their names and descriptions; those whose names begin with what was typed come first. */
export function suggest<T extends Described>(typed: unknown, choices: readonly T[]): Promise<T[]> {
  const text = String(typed).trim().toLowerCase();
  const rank = ({ title, description = '' }: T): number =>
    [title.startsWith(text), title.includes(text), description.toLowerCase().includes(text)].indexOf(true);
  return Promise.resolve(
    choices.filter((choice) => rank(choice) !== -1).toSorted((one, other) => rank(one) - rank(other)),
  );
}

interface Described {
  readonly title: string;
  readonly description?: string | undefined;
}

/** Problems in the space below a question. */
export function reasons(problems: readonly Problem[]): string | undefined {
  return problems.length === 0
    ? undefined
    : problems.map(({ place, message, hint }) => `${place}: ${message}\n-> ${hint}`).join('\n');
}
