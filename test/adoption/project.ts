import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan, ProjectReader } from '../../src/contracts.js';
import { type AdoptionPlan, type AdoptionRequest, planAdoption } from '../../src/engine/adopt.js';
import { memoryReader } from '../host/memory-reader.js';

const HOSTS = fileURLToPath(new URL('../hosts/', import.meta.url));

export const STOCK = ['stock-10', 'stock-11', 'stock-12'] as const;

export type Files = Readonly<Record<string, string | undefined>>;

/** The files of a host below `test/hosts`. */
export function hostFiles(name: string): Files {
  const root = join(HOSTS, name);
  const paths = globSync('**/*', { cwd: root, exclude: ['node_modules'] });
  const hidden = globSync('.*', { cwd: root });
  const files = [...paths, ...hidden].filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

/** The files of a project after a plan was carried out. */
export function applied(files: Files, plan: Plan): Files {
  const written = plan.entries.flatMap((entry) =>
    entry.action === 'by-hand' ? [] : [[entry.path, entry.content] as const],
  );
  return { ...files, ...Object.fromEntries(written) };
}

export const readerOf = (files: Files): ProjectReader => memoryReader(files);

export function add(files: Files, request: Partial<AdoptionRequest> = {}): Promise<AdoptionPlan> {
  return planAdoption({ toolSpec: '^0.1.0', ...request }, readerOf(files));
}

export const pathsOf = (plan: Plan, action: Plan['entries'][number]['action']): readonly string[] =>
  plan.entries.filter((entry) => entry.action === action).map(({ path }) => path);
