import type { PromptObject } from 'prompts';
import type { Problem } from '../../errors.js';
import { CancelledError } from '../cancelled.js';
import { matching } from './search.js';
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
  let last: PromptState | undefined;
  let isCancelled = false;
  const answers: { readonly answer?: Answer } = await prompts(
    {
      ...promptOf(question, refuse),
      onState: (state: PromptState) => {
        last = state;
        isCancelled ||= state.aborted || state.exited;
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
  // A search that enter overtook, as it does from the clipboard and over slow lines, has answered before it has found.
  return question.kind === 'one' && question.searchable === true && last !== undefined
    ? last.value
    : answers.answer;
}

/** What a prompt tells of itself; Escape in a search is no abortion to it. */
interface PromptState {
  readonly value: Answer | undefined;
  readonly aborted: boolean;
  readonly exited: boolean;
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
    ? {
        ...base,
        ...choices,
        type: 'autocomplete',
        limit: visibleChoices,
        suggest: (typed) => Promise.resolve(matching(String(typed), question.choices)),
      }
    : { ...base, ...choices, type: 'select' };
}

/** Problems in the space below a question. */
export function reasons(problems: readonly Problem[]): string | undefined {
  return problems.length === 0
    ? undefined
    : problems.map(({ place, message, hint }) => `${place}: ${message}\n-> ${hint}`).join('\n');
}
