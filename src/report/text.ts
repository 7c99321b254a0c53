import { styleText } from 'node:util';
import type { Plan, PlanEntry } from '../contracts.js';

const LABEL = { create: 'CREATE', update: 'UPDATE', 'by-hand': 'BY HAND' } as const;
const COLOUR = { create: 'green', update: 'cyan', 'by-hand': 'yellow' } as const;

/** How a report is told. */
export interface ReportOptions {
  /** Nothing was written: the plan is only shown. */
  readonly dryRun: boolean;
}

/**
 * Prints a plan for a terminal: one line per file with its purpose, then what is left to do by hand, then the
 * commands to run next. Colours are left out when the output is no terminal or NO_COLOR is set.
 */
export function textReport(plan: Plan, { dryRun }: ReportOptions): string {
  const width = Math.max(0, ...plan.entries.map(({ path }) => path.length));
  const files = plan.entries.map(
    (entry) => `${label(entry)} ${entry.path.padEnd(width)}  ${entry.purpose}${placeOf(entry)}`,
  );
  const byHand = plan.entries.flatMap((entry) =>
    entry.action === 'by-hand'
      ? ['', `${entry.path} was left as it is: ${entry.reason}. Add by hand:`, indent(entry.byHand)]
      : [],
  );
  const steps = plan.nextSteps.length === 0 ? [] : ['', 'Next:', indent(plan.nextSteps.join('\n'))];
  const notes = plan.notes.flatMap((note) => ['', note]);
  const closing = dryRun ? ['', 'Dry run: nothing was written.'] : [];
  return [...files, ...byHand, ...steps, ...notes, ...closing].join('\n');
}

function label({ action }: PlanEntry): string {
  return styleText(COLOUR[action], LABEL[action].padEnd(7), { stream: process.stdout });
}

function placeOf(entry: PlanEntry): string {
  return entry.action === 'update' && entry.lines !== undefined ? ` (${entry.lines})` : '';
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
