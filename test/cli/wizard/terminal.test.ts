import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, nestPersona, snapshotOf } from '../project.js';
import { hasTerminal, inTerminal, keys } from './pty.js';

describe.skipIf(!hasTerminal)('the wizard in a terminal', () => {
  it('makes the feature that was answered', async () => {
    const project = makeProject();

    const { code, screen } = await inTerminal(
      project,
      ['feature', 'orders'],
      [
        ['first field', `größe${keys.enter}`],
        ['is not a name', `${keys.erase.repeat(5)}total${keys.enter}`],
        ['Type of total', `money${keys.enter}`],
        ['Digits of total', keys.enter],
        ['after the point', keys.enter],
        ['What else', ` ${keys.enter}`],
        // Enter comes with the word, before anything is found; "string" is found by its description too.
        ['next field', `note${keys.enter}`],
        ['Type of note', `text${keys.enter}`],
        ['What else', keys.enter],
        ['next field', keys.enter],
        ['Make it?', keys.enter],
      ],
    );

    expect(screen).toContain('nest-persona feature orders total:decimal:12:2:optional,note:text');
    expect(screen).toContain('CREATE');
    expect(code).toBe(0);
    expect(readFileSync(join(project, '.nest-persona/features/orders.yaml'), 'utf8')).toContain(
      'type: decimal:12:2',
    );
    expect(existsSync(join(project, 'src/orders/orders.module.ts'))).toBe(true);
  });

  it.each([
    ['Ctrl-C at a text', [['first field', keys.interrupt]]],
    [
      'Ctrl-C at a search',
      [
        ['first field', `a${keys.enter}`],
        ['Type of a', keys.interrupt],
      ],
    ],
    [
      'Escape at a search',
      [
        ['first field', `a${keys.enter}`],
        ['Type of a', keys.escape],
      ],
    ],
    [
      'Ctrl-C at the review',
      [
        ['first field', `a:text${keys.enter}`],
        ['next field', keys.enter],
        ['Make it?', keys.interrupt],
      ],
    ],
  ] as const)('writes nothing after %s', async (_where, exchanges) => {
    const project = makeProject();
    const before = snapshotOf(project);

    const { code, screen } = await inTerminal(project, ['feature', 'orders'], exchanges);

    expect(screen).toContain('nothing was written');
    expect(code).toBe(130);
    expect(snapshotOf(project)).toEqual(before);
  });

  it('does not start for a script that happens to have a terminal', async () => {
    const { code, screen } = await inTerminal(makeProject(), ['feature', 'orders', '--json'], []);

    expect(screen).toContain('feature/incomplete');
    expect(code).toBe(2);
  });
});

describe('without a terminal', () => {
  it.each([[['feature']], [['feature', 'orders']], [['feature', 'orders', '+versioned']]])(
    '%j ends at once',
    (words) => {
      const project = makeProject();
      const before = snapshotOf(project);

      const { code, stderr } = nestPersona(project, ...words);

      expect(stderr).toContain('nest-persona feature orders title:string:120,total:decimal:12:2');
      expect(code).toBe(2);
      expect(snapshotOf(project)).toEqual(before);
    },
  );

  it('options of the feature in the list are those of the flags', () => {
    const [list, flags] = [makeProject(), makeProject()];

    nestPersona(list, 'feature', 'data', 'title:text,+versioned,+singular=datum');
    nestPersona(flags, 'feature', 'data', 'title:text', '--versioned', '--singular', 'datum');

    expect(model(list)).toContain('singular: datum\nversioned: true');
    expect(model(list)).toBe(model(flags));
  });
});

function model(project: string): string {
  return readFileSync(join(project, '.nest-persona/features/data.yaml'), 'utf8');
}
