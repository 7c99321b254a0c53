import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { applyToDisk, diskReader } from '../../src/apply/disk.js';
import type { Plan } from '../../src/contracts.js';
import { chooseApplication } from '../../src/engine/application-of.js';
import { planFeatureIn } from '../../src/engine/feature-in.js';
import { temporaryFolder } from '../cli/project.js';
import { installed, makeService } from '../generated/service.js';
import { copyOfHost } from '../monorepo/hosts.js';

/** A copy of a repository below `test/hosts` with real packages in place. */
export function installedHost(name: string, folder = temporaryFolder()): string {
  const root = copyOfHost(name, folder);
  withPackages(root);
  return root;
}

/** The same with the packages that it asks for itself, where they are not those of a service of ours. */
export function hostWithOwnPackages(name: string, folder = temporaryFolder()): string {
  const root = copyOfHost(name, folder);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Parameters<
    typeof installed
  >[0];
  symlinkSync(installed(manifest), join(root, 'node_modules'), 'dir');
  return root;
}

/** Puts real packages in place. */
export function withPackages(root: string): void {
  symlinkSync(join(packages(), 'node_modules'), join(root, 'node_modules'), 'dir');
}

let service: string | undefined;

/** Of a service of our own: NestJS, TypeORM, Swagger and what goes with them. */
function packages(): string {
  service ??= makeService('in-house', 'building-ville', []).root;
  return service;
}

/** Plans features and writes them. */
export async function build(root: string, name: string, fields: string, project?: string): Promise<Plan> {
  const chosen = chooseApplication(diskReader(root), { ...(project !== undefined && { project }) });
  const plan = await planFeatureIn(chosen, {
    name,
    fields,
    versioned: false,
    register: true,
    now: 1_763_683_200_000,
  });
  applyToDisk(plan, root);
  return plan;
}

export const created = (plan: Plan): readonly string[] =>
  plan.entries.filter(({ action }) => action === 'create').map(({ path }) => path);

/** What the specs use of Jest, whose types are not installed. */
const JEST = `
declare function describe(name: string, body: () => void): void;
declare const it: {
  (name: string, body: () => Promise<void>): void;
  each(rows: readonly string[][]): (name: string, body: (property: string, value: string) => Promise<void>) => void;
};
declare function beforeEach(body: () => Promise<void>): void;
declare const jest: { fn<F extends (...args: never[]) => unknown>(body: F): F };
declare const expect: ((value: unknown) => any) & { objectContaining(value: object): unknown };
`;

/** Packages that some of the projects import, and that are no matter of generated code. */
const ABSENT = /TS2307 Cannot find module '@nestjs\/(passport|throttler|mongoose)'/;

/**
 * What the compiler says of some files, with the project's own options, as `path: TS2322 message`.
 *
 * @param config of the application, from the root
 */
export function complaints(root: string, config: string, files: readonly string[]): readonly string[] {
  const path = join(root, config);
  const read = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')).config as object;
  const { options } = ts.parseJsonConfigFileContent(
    read,
    { ...ts.sys, readDirectory: () => [] },
    join(path, '..'),
    undefined,
    path,
  );
  const names = files.filter((file) => file.endsWith('.ts')).map((file) => join(root, file));
  const globals = join(root, 'jest-globals.d.ts');
  writeFileSync(globals, JEST);
  const program = ts.createProgram([...names, globals], {
    ...options,
    // The compilers of these projects are older than ours, which is strict unasked.
    strict: options.strict === true,
    rootDir: root,
    experimentalDecorators: true,
    noEmit: true,
    skipLibCheck: true,
    ignoreDeprecations: '6.0',
    types: ['node'],
  });
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(
        ({ code, messageText }) =>
          `${name.slice(root.length + 1)}: TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
      .filter((complaint) => !ABSENT.test(complaint));
  });
}
