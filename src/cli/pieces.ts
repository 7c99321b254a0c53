import { styleText } from 'node:util';
import type { PieceReport } from '../adoption/index.js';
import type { AdoptionPlan } from '../engine/adopt.js';
import { CancelledError } from './cancelled.js';

const LABEL = {
  missing: 'missing',
  partial: 'partly',
  there: 'there',
  own: 'kept',
  blocked: 'not now',
} as const;
const COLOUR = {
  missing: 'yellow',
  partial: 'yellow',
  there: 'green',
  own: 'cyan',
  blocked: 'gray',
} as const;

type Survey = Pick<AdoptionPlan, 'project' | 'pieces'>;

/** What a project has and lacks, a paragraph for each piece that it lacks. */
export function surveyText({ project, pieces }: Survey): string {
  const width = Math.max(...pieces.map(({ id }) => id.length));
  const lines = pieces.map((piece) => {
    const { id, what, why, state, because } = piece;
    const label = styleText(COLOUR[state], LABEL[state].padEnd(7), { stream: process.stdout });
    const isOpen = state === 'missing' || state === 'partial';
    const reason = isOpen ? [`${' '.repeat(width + 10)}so that ${why}`] : [];
    return [
      `${label}  ${id.padEnd(width)} ${what}${because === undefined ? '' : ` (${because})`}`,
      ...reason,
    ].join('\n');
  });
  return [project, '', ...lines].join('\n');
}

/** What to pass where nobody can be asked. */
export const HOW_TO_CHOOSE =
  'Nothing was written. Pass --yes for all that is missing, --only a,b for some of it, --skip c for all but some; --dry-run shows the files.';

/** Whether no more is left to choose than the record that the command was called for. */
export function isOnlyRecord({ chosen }: Pick<AdoptionPlan, 'chosen'>): boolean {
  return chosen.every((id) => id === 'persona');
}

/**
 * Asks which pieces to add; all that is missing is chosen beforehand.
 *
 * @throws CancelledError when the user leaves
 */
export async function askForPieces(
  pieces: readonly PieceReport[],
  chosen: readonly string[],
): Promise<readonly string[]> {
  const { default: prompts } = await import('prompts');
  const open = pieces.filter(({ state }) => state === 'missing' || state === 'partial');
  const answer: { readonly chosen?: readonly string[] } = await prompts(
    {
      type: 'multiselect',
      name: 'chosen',
      message: 'Which pieces shall be added?',
      instructions: false,
      hint: 'space takes one in or out, return goes on',
      choices: open.map(({ id, what }) => ({
        title: id,
        value: id,
        description: what,
        selected: chosen.includes(id),
      })),
    },
    { onCancel: () => false },
  );
  if (answer.chosen === undefined) {
    throw new CancelledError();
  }
  return answer.chosen;
}

/** Whether there is somebody to ask. */
export function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && process.env['CI'] === undefined;
}

/** `a,b` and `a b` as a list; undefined when nothing was given. */
export function listOf(text: string | undefined): readonly string[] | undefined {
  const items = text?.split(/[,\s]+/).filter((item) => item !== '');
  return items === undefined || items.length === 0 ? undefined : items;
}
