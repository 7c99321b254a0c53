import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeProject, temporaryFolder } from '../cli/project.js';

const HOSTS = join(import.meta.dirname, '../hosts');

/** What `.nest-persona/persona.yaml` says in the tests, and the base entity that goes with it. */
const PERSONA = 'persona: building-ville\n';
const BASE_ENTITY = 'export abstract class ManagedEntity {}\n';

/** A copy of a repository below `test/hosts`, without what is known of it. */
export function copyOfHost(name: string, folder = temporaryFolder()): string {
  const root = join(folder, name);
  cpSync(join(HOSTS, name), root, { recursive: true });
  rmSync(join(root, 'expected.facts.yaml'));
  return root;
}

export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Makes an application or library of a copy follow a persona: all that a feature needs to be planned. */
export function adopt(root: string, project: string): void {
  write(root, `${project}/.nest-persona/persona.yaml`, PERSONA);
  write(root, `${project}/src/common/entities/managed.entity.ts`, BASE_ENTITY);
}

/** How a workspace says that `apps/api` is an application of it. */
const WORKSPACES = {
  'Nest CLI': (root: string) =>
    write(
      root,
      'nest-cli.json',
      JSON.stringify({
        monorepo: true,
        sourceRoot: 'apps/site/src',
        projects: {
          site: { type: 'application', root: 'apps/site', sourceRoot: 'apps/site/src' },
          api: {
            type: 'application',
            root: 'apps/api',
            sourceRoot: 'apps/api/src',
            compilerOptions: { tsConfigPath: 'apps/api/tsconfig.app.json' },
          },
        },
      }),
    ),
  Nx: (root: string) => {
    rmSync(join(root, 'nest-cli.json'));
    write(root, 'nx.json', '{}');
    write(
      root,
      'apps/api/project.json',
      JSON.stringify({ name: 'api', sourceRoot: 'apps/api/src', projectType: 'application' }),
    );
  },
} as const;

export type WorkspaceKind = keyof typeof WORKSPACES;

/**
 * A whole service, and the same service as `apps/api` of a workspace that has its package.json, formatter settings and
 * compiler options.
 */
export function serviceInWorkspace(
  persona: string,
  kind: WorkspaceKind,
  folder: string,
): { readonly alone: string; readonly workspace: string } {
  const alone = makeProject(persona, folder);
  const workspace = join(folder, 'workspace');
  cpSync(alone, workspace, { recursive: true });
  mkdirSync(join(workspace, 'apps/api'), { recursive: true });
  for (const part of ['src', 'test', '.nest-persona']) {
    renameSync(join(workspace, part), join(workspace, 'apps/api', part));
  }
  const { compilerOptions } = JSON.parse(readFileSync(join(workspace, 'tsconfig.json'), 'utf8')) as {
    readonly compilerOptions: Readonly<Record<string, unknown>>;
  };
  const paths = { 'src/*': ['./apps/api/src/*.ts'], 'test/*': ['./apps/api/test/*.ts'] };
  write(
    workspace,
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { ...compilerOptions, rootDir: '.', paths } }),
  );
  write(
    workspace,
    'apps/api/tsconfig.app.json',
    JSON.stringify({ extends: '../../tsconfig.json', include: ['src', 'test'] }),
  );
  WORKSPACES[kind](workspace);
  return { alone, workspace };
}
