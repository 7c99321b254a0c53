import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { House, WorkspaceQuestion } from '../../src/host/house/index.js';

const HOSTS = fileURLToPath(new URL('../hosts/', import.meta.url));

/** What is known of a repository below `test/hosts`, written by hand in its `expected.facts.yaml`. */
export interface Expectation {
  readonly question?: WorkspaceQuestion;
  /** Of each fact, the part of its value that is told; null stands for undefined. */
  readonly facts?: Partial<Record<keyof House, unknown>>;
  /** `file` or `file:line` of the first piece of evidence, by fact. */
  readonly evidence?: Partial<Record<keyof House, string>>;
  /** Codes, in order. */
  readonly obstacles: readonly string[];
  /** What the message of the first one has to name. */
  readonly names?: readonly string[];
}

export interface Shape {
  readonly name: string;
  readonly root: string;
  readonly expected: Expectation;
}

/** Every repository below `test/hosts` that says what is to be found in it. */
export function shapes(): readonly Shape[] {
  return readdirSync(HOSTS)
    .filter((name) => existsSync(join(HOSTS, name, 'expected.facts.yaml')))
    .map((name) => ({
      name,
      root: join(HOSTS, name),
      expected: parse(readFileSync(join(HOSTS, name, 'expected.facts.yaml'), 'utf8')) as Expectation,
    }));
}

/** A value with undefined in place of each null: YAML has no word for it. */
export function withUndefined(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withUndefined);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withUndefined(one)]))
    : (value ?? undefined);
}
