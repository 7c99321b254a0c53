import { basename } from 'node:path';
import { type Diagnosis, diagnose } from './doctor.ts';

export const SURVEY = [
  'repository',
  'Nest',
  'mapper',
  'features',
  'registered in',
  'imports across',
  'tests',
  'in the way',
];
const FACTS = ['nest', 'orm', 'features', 'registration', 'imports', 'tests'];

/** What the doctor says of a repository, for the table. */
export interface Surveyed {
  readonly cells: readonly string[];
  readonly failed: boolean;
}

/** A repository with several applications has a line for each of them. */
export function survey(root: string): readonly Surveyed[] {
  const whole = diagnose(root);
  if (typeof whole === 'string' || whole.problems.every(({ code }) => code !== 'host/several-applications')) {
    return [surveyed(basename(root), whole)];
  }
  const names = applicationsOf(whole.facts['workspace']?.value);
  return names.map((name) => surveyed(`${basename(root)} ${name}`, diagnose(root, name)));
}

function applicationsOf(workspace: unknown): readonly string[] {
  const { applications } = workspace as { readonly applications: readonly { readonly name: string }[] };
  return applications.map(({ name }) => name);
}

function surveyed(name: string, diagnosis: Diagnosis | string): Surveyed {
  if (typeof diagnosis === 'string') {
    return { cells: [name, diagnosis], failed: true };
  }
  const problems = diagnosis.problems.map(({ code }) => code).join(', ') || 'nothing';
  return {
    cells: [name, ...FACTS.map((fact) => diagnosis.facts[fact]?.says ?? ''), problems],
    failed: false,
  };
}
