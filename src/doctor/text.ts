import { formatProblems } from '../errors.js';
import type { Evidence } from '../host/house/index.js';
import type { Diagnosis, Section } from './types.js';

const WIDTH = 16;

/** A diagnosis for a terminal: facts with their evidence, what a run would do, and what is in the way. */
export function diagnosisText({ sections, problems, rehearsal, departures, notes }: Diagnosis): string {
  const parts = [
    ...sections.map(sectionText),
    ...(rehearsal === undefined
      ? []
      : [
          [
            'A feature run would do this',
            `  nest-persona feature ${rehearsal.request}`,
            ...rehearsal.entries.map(
              ({ action, path, purpose }) => `    ${action.padEnd(8)}${path}  (${purpose})`,
            ),
            ...rehearsal.nextSteps.map((step) => `    then    ${step}`),
          ].join('\n'),
        ]),
    ...(departures.length === 0
      ? []
      : [
          [
            'Where it would not do as this house does',
            ...departures.map(
              ({ about, house, run }) => `  ${about.padEnd(WIDTH)}${house} here, ${run} there`,
            ),
          ].join('\n'),
        ]),
    ...(notes.length === 0 ? [] : [['Notes', ...notes.map((note) => `  ${note}`)].join('\n')]),
    problems.length === 0
      ? 'Nothing is in the way.'
      : `In the way\n${formatProblems(problems).replaceAll(/^/gm, '  ')}`,
  ];
  return parts.join('\n\n');
}

function sectionText({ title, facts }: Section): string {
  const lines = facts.flatMap((fact) => [
    `  ${fact.title.padEnd(WIDTH)}${fact.says}`,
    ...fact.evidence.map((one) => `  ${' '.repeat(WIDTH)}- ${evidenceText(one)}`),
  ]);
  return [title, ...lines].join('\n');
}

function evidenceText({ file, line, note }: Evidence): string {
  return `${file}${line === undefined ? '' : `:${line}`}${note === undefined ? '' : `  ${note}`}`;
}
