import type { Plan } from '../contracts.js';
import type { Problem } from '../errors.js';
import type { ReportOptions } from './text.js';

/**
 * A plan as JSON, for scripts and coding agents: `{ ok: true, dryRun, entries, nextSteps, notes }`.
 *
 * Entries carry path, action, purpose and size in bytes; contents only in a dry run, where no file can be read.
 */
export function jsonReport(plan: Plan, { dryRun }: ReportOptions): string {
  const entries = plan.entries.map((entry) => {
    if (entry.action === 'by-hand') {
      return entry;
    }
    const { action, path, purpose, content } = entry;
    const lines = entry.action === 'update' && entry.lines !== undefined ? { lines: entry.lines } : {};
    return {
      action,
      path,
      purpose,
      ...lines,
      bytes: Buffer.byteLength(content),
      ...(dryRun ? { content } : {}),
    };
  });
  return JSON.stringify({ ok: true, dryRun, entries, nextSteps: plan.nextSteps, notes: plan.notes }, null, 2);
}

/** Problems as JSON: `{ ok: false, problems: [{ code, place, message, hint }] }`. */
export function jsonProblems(problems: readonly Problem[]): string {
  return JSON.stringify({ ok: false, problems }, null, 2);
}
