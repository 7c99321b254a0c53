import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nestPersona } from '../cli/project.js';
import { faultsIn } from './program.js';
import { serviceInWorkspace, type WorkspaceKind } from './hosts.js';

const REQUEST = [
  'orders',
  'title:string:120,key:secret',
  '+feature=notes',
  'text:text,order:ref:orders:inversed-by=notes',
];

const KINDS: readonly { readonly persona: string; readonly kind: WorkspaceKind; readonly from: string }[] = [
  { persona: 'building-ville', kind: 'Nest CLI', from: 'apps/api/src/config' },
  { persona: 'senior-postgres', kind: 'Nest CLI', from: 'apps/api' },
  { persona: 'building-ville', kind: 'Nx', from: '' },
  { persona: 'senior-postgres', kind: 'Nx', from: 'apps/api/test' },
];

/** Every file below a folder by its path, without what is different in every run. */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [withoutTimes(path), withoutTimes(readFileSync(join(folder, path), 'utf8'))]),
  );
}

const withoutTimes = (text: string): string => text.replace(/\d{13}/gu, '<time>');

describe.each(KINDS)('a service of $persona in a workspace ($kind)', ({ persona, kind, from }) => {
  let alone: string;
  let workspace: string;
  let before: ReadonlyMap<string, string>;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'nest-persona-'));
    ({ alone, workspace } = serviceInWorkspace(persona, kind, folder));
    before = filesBelow(workspace);
    for (const [root, start] of [
      [alone, ''],
      [workspace, from],
    ] as const) {
      const { code, stderr } = nestPersona(join(root, start), 'feature', ...REQUEST);
      if (code !== 0) {
        throw new Error(stderr);
      }
    }
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it.each(['src', 'test', '.nest-persona'])('gets the %s that it would have alone', (part) => {
    const expected = filesBelow(join(alone, part));

    expect(expected.size).toBeGreaterThan(1);
    expect(filesBelow(join(workspace, 'apps/api', part))).toEqual(expected);
  });

  it('gets nothing but that, and its variables at the root', () => {
    const changed = [...filesBelow(workspace)].filter(([path, text]) => before.get(path) !== text);
    const elsewhere = changed.map(([path]) => path).filter((path) => !path.startsWith('apps/api/'));

    expect(elsewhere).toEqual(['.env.example']);
    expect(readFileSync(join(workspace, '.env.example'), 'utf8')).toBe(
      readFileSync(join(alone, '.env.example'), 'utf8'),
    );
  });

  it('gets files that are part of its program, each import of which leads to a file', () => {
    const sources = [...filesBelow(workspace).keys()]
      .filter((path) => path.endsWith('.ts') && !before.has(path) && !path.includes('<time>'))
      .map((path) => join(workspace, path));
    const faults = faultsIn(join(workspace, 'apps/api/tsconfig.app.json'), sources, /^(\.|src\/|test\/)/u);

    expect(sources.length).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  it('keeps its conventions', () => {
    const { code, stdout } = nestPersona(workspace, 'check', '-p', 'api');

    expect(stdout).toMatch(/^OK: \d+ files keep \d+ rules\.\n$/u);
    expect(code).toBe(0);
  });

  it('is told of breaches by their place in the repository', () => {
    appendFileSync(join(workspace, 'apps/api/src/notes/notes.service.ts'), "console.log('here');\n");
    const { code, stdout: report } = nestPersona(join(workspace, from), 'check', '-p', 'apps/api', '--json');
    const { findings } = JSON.parse(report) as { readonly findings: readonly { readonly path: string }[] };

    expect(code).toBe(1);
    expect(new Set(findings.map(({ path }) => path))).toEqual(
      new Set(['apps/api/src/notes/notes.service.ts']),
    );
  });
});
