import type { Plan } from '../contracts.js';

/** What a CLI that tells of every file does not tell: what is left to do, and which lines have changed. */
export function untold(plan: Plan): Plan {
  return {
    ...plan,
    entries: plan.entries.filter((entry) => entry.action === 'by-hand' || 'lines' in entry),
  };
}
