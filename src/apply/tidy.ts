import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HouseTools, Plan } from '../contracts.js';

interface Tool {
  readonly package: string;
  readonly bin: string;
  /** Ends with 0 when the files are as the tool wants them. */
  readonly check: readonly string[];
  readonly write: readonly string[];
}

const TOOLS: Readonly<Record<NonNullable<HouseTools['formatter'] | HouseTools['linter']>, Tool>> = {
  prettier: { package: 'prettier', bin: 'prettier', check: ['--check'], write: ['--write'] },
  oxfmt: { package: 'oxfmt', bin: 'oxfmt', check: ['--check'], write: [] },
  biome: {
    package: '@biomejs/biome',
    bin: 'biome',
    check: ['check'],
    write: ['check', '--write'],
  },
  dprint: { package: 'dprint', bin: 'dprint', check: ['check'], write: ['fmt'] },
  eslint: { package: 'eslint', bin: 'eslint', check: [], write: ['--fix'] },
  oxlint: { package: 'oxlint', bin: 'oxlint', check: [], write: ['--fix'] },
};

/** A formatter or linter that does not come to an end is of no use to anyone. */
const PATIENCE_MS = 180_000;

/** What is left to be done once a plan has been written. */
export interface Tidying {
  readonly tools: HouseTools;
  /** From the app root. */
  readonly created: readonly string[];
  /** Files that were there before, and were formatted before. */
  readonly formatted: readonly string[];
  /** Those in which ESLint had nothing to mend before. */
  readonly mended: readonly string[];
}

/**
 * What the project's own formatter and linter are to go over: their plugins and presets decide what no generator can know, the
 * order of imports above all. Files that were there before are formatted only when they were formatted before, so that no other
 * line of them changes.
 *
 * To be called before the plan is written.
 *
 * @param root absolute path of the app root
 * @returns undefined when the plan asks for nothing
 */
export function prepareTidying({ tools, entries }: Plan, root: string): Tidying | undefined {
  if (tools === undefined) {
    return undefined;
  }
  const formatter = found(tools.formatter, root);
  const paths = (action: 'create' | 'update'): string[] =>
    entries.filter((one) => one.action === action && /\.[cm]?ts$/.test(one.path)).map(({ path }) => path);
  const formatted = paths('update').filter(
    (path) => formatter !== undefined && isClean(formatter, root, path),
  );
  const linter = found(tools.linter, root);
  const mended = paths('update').filter((path) => linter?.name === 'eslint' && isMended(linter, root, path));
  return { tools, created: paths('create'), formatted, mended };
}

/**
 * Runs the formatter and the linter over what has been written.
 *
 * @returns what they could not do, a note each
 */
export function tidy({ tools, created, formatted, mended }: Tidying, root: string): readonly string[] {
  const formatter = found(tools.formatter, root);
  const linter = found(tools.linter, root);
  // One tool may be both, and then it goes over everything once.
  const isBoth = formatter !== undefined && formatter.name === linter?.name;
  return [
    ...missing(tools, [formatter, linter]),
    ...(linter === undefined ? [] : fix(linter, root, isBoth ? [...created, ...formatted] : created)),
    // What is wrong in the project's own files is not for this run to tell.
    ...(linter === undefined || mended.length === 0 ? [] : fix(linter, root, mended).slice(1)),
    ...(formatter === undefined || isBoth ? [] : fix(formatter, root, [...created, ...formatted])),
  ];
}

interface Found extends Tool {
  readonly name: string;
  /** Absolute path of its program. */
  readonly program: string;
}

/** A tool that is installed for the project, in its folder or above. */
function found(name: keyof typeof TOOLS | undefined, root: string): Found | undefined {
  if (name === undefined) {
    return undefined;
  }
  const tool = TOOLS[name];
  for (let folder = root; ; folder = dirname(folder)) {
    const home = join(folder, 'node_modules', tool.package);
    if (existsSync(join(home, 'package.json'))) {
      const program = binOf(readFileSync(join(home, 'package.json'), 'utf8'), tool.bin);
      return program === undefined ? undefined : { ...tool, name, program: join(home, program) };
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}

/** The program of a name that a package has, from its folder. */
function binOf(manifest: string, name: string): string | undefined {
  const { bin }: { readonly bin?: string | Readonly<Record<string, string>> } = JSON.parse(manifest);
  return typeof bin === 'string' ? bin : bin?.[name];
}

function isClean(tool: Found, root: string, path: string): boolean {
  return start(tool, root, [...tool.check, path]).status === 0;
}

/** Whether ESLint would leave a file as it is. */
function isMended(tool: Found, root: string, path: string): boolean {
  const { output } = start(tool, root, ['--fix-dry-run', '--format', 'json', path]);
  try {
    const results: readonly { readonly output?: string }[] = JSON.parse(output.slice(output.indexOf('[')));
    return results.every((result) => result.output === undefined);
  } catch {
    return false;
  }
}

function fix(tool: Found, root: string, files: readonly string[]): readonly string[] {
  if (files.length === 0) {
    return [];
  }
  const { status, output } = start(tool, root, [...tool.write, ...files]);
  if (status === 0) {
    return [];
  }
  // Findings end with 1; what a tool cannot do at all, such as read its configuration, with another number.
  const says = status === 1 ? 'has more to say of the new files' : 'cannot go over the new files';
  return [`${tool.name} ${says}:\n${output.trim().slice(0, 2000)}`];
}

function start(
  { program }: Found,
  cwd: string,
  args: readonly string[],
): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}

function missing(
  { formatter, linter }: HouseTools,
  there: readonly (Found | undefined)[],
): readonly string[] {
  const names = [...new Set([formatter, linter])].filter(
    (name) => name !== undefined && !there.some((tool) => tool?.name === name),
  );
  return names.length === 0
    ? []
    : [
        `${names.join(' and ')} cannot be found in node_modules: have the new files formatted once they are installed`,
      ];
}
