import { CancelledError } from '../cancelled.js';
import { type Seed, type WizardResult, answered, questionOf, refusalOf, resultOf, start } from './machine.js';
import { ask, reasons } from './prompt.js';
import type { Ground } from './types.js';

export type { Seed, WizardResult } from './machine.js';
export type { Ground } from './types.js';

/**
 * Asks for a feature, question by question, in a terminal.
 *
 * @returns what a command line would have said
 * @throws {CancelledError} when the user leaves; nothing has been written then
 */
export async function runWizard(seed: Seed, ground: Ground): Promise<WizardResult> {
  let state = start(seed, ground);
  for (;;) {
    const question = questionOf(state, ground);
    if (question === undefined) {
      break;
    }
    show(question.intro);
    show(reasons(state.problems));
    const current = state;
    const answer = await ask(question, (typed) => refusalOf(current, typed, ground));
    state = answer === undefined ? current : answered(current, answer, ground);
  }
  if (state.step === 'cancelled') {
    throw new CancelledError();
  }
  return resultOf(state, ground);
}

function show(text: string | undefined): void {
  if (text !== undefined) {
    console.log(`\n${text}\n`);
  }
}
