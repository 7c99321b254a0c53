import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, questionOf, resultOf, start } from '../../../src/cli/wizard/machine.js';
import { commandOf } from '../../../src/cli/wizard/preview.js';
import type { Answer, Question, WizardState } from '../../../src/cli/wizard/types.js';
import { buildFeature } from '../../../src/spec/build.js';
import type { FeatureSpec } from '../../../src/spec/types.js';
import { ground } from './drive.js';

const texts = [
  '',
  'a',
  'total',
  'orders',
  'customers',
  'status',
  'responseDto',
  'version',
  'customerId',
  '0',
  '5',
  '12',
  '-1',
  '255',
  'now',
  'x, y',
  'optional',
  'größe',
  '+x',
  'a:text',
  'c:text',
  'd:date',
  'p',
  'q',
  'b:integer:min=1,+versioned',
  'true',
  '2026-01-01',
  '%zz',
  'a=b',
  ',',
  ' ',
];

const answers = fc.array(
  fc.record({
    text: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...texts) },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    pick: fc.nat(40),
    some: fc.array(fc.nat(12), { maxLength: 3 }),
  }),
  { minLength: 10, maxLength: 60 },
);

interface GivenAnswer {
  readonly text: string;
  readonly pick: number;
  readonly some: readonly number[];
}

function answerTo(question: Question, { text, pick, some }: GivenAnswer): Answer {
  if (question.kind === 'text') {
    return text === '' ? (question.initial ?? '') : text;
  }
  const values = question.choices.map(({ value }) => value);
  return question.kind === 'one'
    ? (values[pick % values.length] ?? '')
    : some.map((each) => values[each % values.length] ?? '');
}

function specOf(state: WizardState, command?: string): FeatureSpec {
  const { singular, ...rest } = resultOf(state, ground);
  const own =
    command === undefined
      ? { ...rest, ...(singular === undefined ? {} : { singular }) }
      : fromCommand(command);
  return buildFeature({ ...ground.around, ...own });
}

function fromCommand(command: string): { readonly name: string; readonly fields: string } {
  const [, , name = '', fields = ''] = command.split(' ');
  return { name, fields };
}

/** A tree of orders, of which one side is taken away again. */
const oneSideGone: GivenAnswer[] = [
  ['version', 0],
  ['', 23],
  ['', 13],
  ['', 0],
  ['q', 0],
  ['', 7],
  ['', 0],
  ['', 0],
  ['', 3],
  ['', 0],
].map(([text, pick]) => ({ text: String(text), pick: Number(pick), some: [] }));

/** Every state on the way that has a feature to show. */
function statesAfter(given: readonly GivenAnswer[]): readonly WizardState[] {
  const states = [start({ name: 'orders', versioned: false }, ground)];
  for (const each of given) {
    const state = states.at(-1);
    const question = state === undefined ? undefined : questionOf(state, ground);
    if (state !== undefined && question !== undefined) {
      states.push(answered(state, answerTo(question, each), ground));
    }
  }
  return states.filter(({ fields }) => fields.length > 0);
}

describe('any answers', () => {
  it('never lead to a feature that a run would refuse, nor to one that its command does not make', () => {
    let made = 0;
    fc.assert(
      fc.property(answers, (given) => {
        for (const state of statesAfter(given)) {
          const spec = specOf(state);
          expect(specOf(state, commandOf(spec))).toEqual(spec);
          made += 1;
        }
      }),
      { numRuns: 100, examples: [[oneSideGone]] },
    );
    expect(made).toBeGreaterThan(300);
  });
});
