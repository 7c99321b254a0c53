import type { Diagnosis } from './types.js';

/**
 * A diagnosis for scripts: `{ ok, facts: { imports: { says, value, evidence } }, problems, feature, departures, notes }`.
 * `ok` says whether a feature can be built.
 */
export function diagnosisJson({ sections, problems, rehearsal, departures, notes }: Diagnosis): string {
  const facts = Object.fromEntries(
    sections.flatMap((section) =>
      section.facts.map(({ id, says, value, evidence }) => [id, { says, value: value ?? null, evidence }]),
    ),
  );
  const feature = rehearsal ?? null;
  return JSON.stringify({ ok: problems.length === 0, facts, problems, feature, departures, notes }, null, 2);
}
