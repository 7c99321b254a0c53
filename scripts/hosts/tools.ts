import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, manifestOf } from './copy.ts';
import type { House } from './doctor.ts';
import {
  type Finding,
  biomeFindings,
  eslintFindings,
  lineOf,
  newFindings,
  oxlintFindings,
  tscFindings,
} from './findings.ts';
import { type Ran, lastWords, run, runLine } from './run.ts';
import { type Cell, cellOf, none, red } from './table.ts';

/** What a tool of the host finds, or why it could not be asked. */
export type Measured = readonly Finding[] | string;

export interface Measure {
  readonly tsc: Measured;
  readonly lint: Measured;
  readonly format: Measured;
}

interface Tool {
  /** Flags that a script carries and that would change files. */
  readonly drop: RegExp;
  readonly ask: string;
  /** Arguments where no script of the host names any. */
  readonly fallback: string;
  read(ran: Ran, root: string): readonly Finding[];
}

const unformatted = (output: string): readonly Finding[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((file) => ({ file, line: 0, code: 'format', message: 'is not formatted' }));

const LINTERS: Readonly<Record<string, Tool>> = {
  eslint: {
    drop: /^(--fix|--quiet|--format=\S+)$/,
    ask: '--format json --no-error-on-unmatched-pattern',
    fallback: '.',
    read: ({ stdout }, root) => eslintFindings(stdout, root),
  },
  oxlint: {
    drop: /^(--fix\S*|--format=\S+)$/,
    ask: '--format json',
    fallback: '',
    read: ({ stdout }) => oxlintFindings(stdout),
  },
  biome: {
    drop: /^(--write|--fix|--apply\S*|check|lint|format)$/,
    ask: 'lint --reporter json --max-diagnostics none',
    fallback: '.',
    read: ({ stdout }) => biomeFindings(stdout),
  },
};

const FORMATTERS: Readonly<Record<string, Tool>> = {
  prettier: {
    drop: /^(--write|-w|--check|-c|--list-different|-l)$/,
    ask: '--list-different',
    fallback: '.',
    read: ({ stdout }) => unformatted(stdout),
  },
  oxfmt: {
    drop: /^(--write|--check|--list-different)$/,
    ask: '--list-different',
    fallback: '.',
    read: ({ stdout }) => unformatted(stdout),
  },
  biome: {
    drop: /^(--write|--fix|--apply\S*|check|lint|format)$/,
    ask: 'format --reporter json --max-diagnostics none',
    fallback: '.',
    read: ({ stdout }) => biomeFindings(stdout),
  },
};

/**
 * Asks the host's own tools about the whole project.
 *
 * @param written files of which those in TypeScript are asked about beside those that the host's scripts name
 */
export function measure(root: string, house: House, written: readonly string[] = []): Measure {
  const code = written.filter((file) => file.endsWith('.ts'));
  return {
    tsc: typecheck(root, house),
    lint: ask(root, LINTERS, house.linter, code),
    format: ask(root, FORMATTERS, house.formatter, code),
  };
}

function typecheck(root: string, { tsconfig }: House): Measured {
  const tsc = binOf(root, 'tsc');
  if (tsc === undefined) {
    return 'no tsc is installed';
  }
  const args = ['--noEmit', '--incremental', 'false', '--pretty', 'false', '-p', tsconfig];
  const ran = run(tsc, args, root);
  const found = tscFindings(ran.stdout);
  return ran.code !== 0 && found.length === 0 ? lastWords(ran) : found;
}

function ask(
  root: string,
  tools: Readonly<Record<string, Tool>>,
  name: string | undefined,
  files: readonly string[],
): Measured {
  const tool = name === undefined ? undefined : tools[name];
  if (name === undefined || tool === undefined) {
    return name === undefined ? 'the host has none' : `${name} is not asked by this script`;
  }
  if (binOf(root, name) === undefined) {
    return `${name} is not installed`;
  }
  const ignored =
    name === 'eslint' && files.length > 0 && majorOf(root, name) > 8 ? ' --no-warn-ignored' : '';
  const named = files.map((file) => `'${file}'`).join(' ');
  const line = `${name} ${tool.ask}${ignored} ${argumentsOf(root, name, tool)} ${named}`;
  const ran = runLine(line, root);
  try {
    const found = tool.read(ran, root);
    return ran.code !== 0 && found.length === 0 ? lastWords(ran) : found;
  } catch {
    return lastWords(ran);
  }
}

/** ESLint 8 does not know that option, and has nothing to say of files that it ignores. */
function majorOf(root: string, name: string): number {
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return Number(/"version":\s*"(\d+)/.exec(text)?.[1]);
}

/** What a script of the host gives the program: its globs, without what would change files. */
function argumentsOf(root: string, name: string, { drop, fallback }: Tool): string {
  const commands = Object.values(manifestOf(root).scripts ?? {}).flatMap((script) =>
    script.split(/&&|\|\||;/),
  );
  const own = commands.map((command) => command.trim()).find((command) => command.startsWith(`${name} `));
  const words = own?.match(/"[^"]*"|'[^']*'|\S+/g)?.slice(1) ?? [];
  return own === undefined ? fallback : words.filter((word) => !drop.test(word)).join(' ');
}

/** Compares what a tool found before and after. */
export function compared(what: string, before: Measured, after: Measured): Cell {
  if (typeof before === 'string') {
    return none(`not run: ${before}`);
  }
  return typeof after === 'string'
    ? red(`ended after the feature: ${after}`)
    : cellOf(what, newFindings(before, after).map(lineOf));
}
