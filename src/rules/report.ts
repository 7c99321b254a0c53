import { styleText } from 'node:util';
import type { CheckResult } from './check.js';

/**
 * A check for a terminal: per broken rule its clauses, each place with what is wrong there, why it matters and how to
 * mend it, then one line that sums up.
 */
export function checkText({ files, rules, findings }: CheckResult): string {
  const broken = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const paragraphs = broken.map(({ id, clauses, rationale, remedy }) =>
    [
      `${paint('red', id)} (${clauses.join(', ')})`,
      ...findings
        .filter(({ rule }) => rule === id)
        .map(
          ({ path, line, column, message }) => `  ${paint('cyan', `${path}:${line}:${column}`)}  ${message}`,
        ),
      `  why:  ${rationale}`,
      `  mend: ${remedy}`,
      '',
    ].join('\n'),
  );
  const summary =
    findings.length === 0
      ? `${paint('green', 'OK')}: ${files} files keep ${rules.length} rules.`
      : `${count(findings.length, 'finding')} of ${count(broken.length, 'rule')} (${files} files, ${rules.length} rules).`;
  return [...paragraphs, summary].join('\n');
}

/**
 * A check as JSON, for scripts and coding agents:
 * `{ ok, files, rules: [id], findings: [{ rule, clauses, path, line, column, message, rationale, remedy }] }`.
 */
export function checkJson({ files, rules, findings }: CheckResult): string {
  return JSON.stringify(
    { ok: findings.length === 0, files, rules: rules.map(({ id }) => id), findings },
    null,
    2,
  );
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const paint = (colour: 'red' | 'green' | 'cyan', text: string): string =>
  styleText(colour, text, { stream: process.stdout });
