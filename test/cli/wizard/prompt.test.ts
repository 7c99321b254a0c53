import prompts from 'prompts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CancelledError } from '../../../src/cli/cancelled.js';
import { runWizard } from '../../../src/cli/wizard/index.js';
import { matching } from '../../../src/cli/wizard/search.js';
import { typeChoices } from '../../../src/cli/wizard/type-choices.js';
import { ground } from './drive.js';

describe('the wizard', () => {
  const shown: string[] = [];

  beforeEach(() => {
    shown.length = 0;
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => {
      shown.push(String(text));
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('asks until there is a feature', async () => {
    prompts.inject([
      '../x',
      'orders',
      'title',
      'string',
      '120',
      ['search'],
      'customer',
      'ref',
      'customers',
      ['filter'],
      '',
      'go',
    ]);
    await expect(runWizard({ versioned: true }, ground)).resolves.toEqual({
      name: 'orders',
      fields: ['title:string:120:search', 'customer:ref:customers'],
      versioned: true,
      singular: undefined,
    });
    expect(shown[0]).toContain('feature "../x": is not a name');
    expect(shown.at(-1)).toContain(
      'nest-persona feature orders title:string:120:search,customer:ref:customers,+versioned',
    );
  });

  it('takes what is offered when nothing is typed', async () => {
    prompts.inject(['title', 'string', undefined, [], '', 'go']);
    await expect(runWizard({ name: 'orders', versioned: false }, ground)).resolves.toMatchObject({
      fields: ['title:string:255'],
    });
  });

  it.each([
    ['at the first question', [new Error('Ctrl-C')]],
    ['in a field', ['title', new Error('Ctrl-C')]],
    ['among several choices', ['title', 'text', new Error('Ctrl-C')]],
    ['at the review', ['title:text', '', new Error('Ctrl-C')]],
    ['by choice', ['title:text', '', 'cancel']],
  ])('can be left %s', async (_where, answers) => {
    prompts.inject(answers);
    await expect(runWizard({ name: 'orders', versioned: false }, ground)).rejects.toThrow(CancelledError);
  });
});

describe('the search among types', () => {
  it.each([
    ['str', ['string', 'bigint', 'decimal']],
    ['Int', ['integer', 'bigint', 'decimal']],
    ['money', ['decimal']],
    ['nothing at all', []],
  ])('%s', (typed, values) => {
    expect(found(typed).slice(0, 3)).toEqual(values);
  });
});

function found(typed: string): readonly string[] {
  return matching(typed, typeChoices()).map(({ value }) => value);
}
