import { posix } from 'node:path';
import { readData } from '../data-files.js';
import type { Inquiry } from '../facts.js';
import { chooseApplication, type WorkspaceQuestion } from './choose-application.js';
import { nestCliProjects, nxProjects, packageProjects, type Project, standalone } from './projects.js';
import { type Evidence, finding, type Finding } from './types.js';

/** How a repository is divided. */
export type WorkspaceKind = 'standalone' | 'nest-cli' | 'nx' | 'packages';

export interface Workspace {
  readonly kind: WorkspaceKind;
  /** The NestJS applications in it. */
  readonly applications: readonly Project[];
  /** Everything else in it that has sources, as folders. */
  readonly libraries: readonly Project[];
  /** The application that is asked about, or the library, where that is named. */
  readonly application: Project;
}

/**
 * Finds the applications of a repository and the one that is meant: the one that is named, else the one that the command
 * was started in, else the default one of the workspace, else the only one. Several that none of this decides between
 * are a problem.
 */
export function readWorkspace(inquiry: Inquiry, question: WorkspaceQuestion): Finding<Workspace> {
  const { kind, projects, evidence } = divisions(inquiry);
  const applications = projects.filter(({ isNest }) => isNest);
  const others = projects.filter(({ isNest }) => !isNest);
  const { application, why } = chooseApplication(
    inquiry,
    { applications, libraries: others.filter(({ isLibrary }) => isLibrary) },
    question,
    defaultOf(inquiry),
  );
  const chosen = application ?? standalone(inquiry);
  const workspace: Workspace = {
    kind,
    applications,
    libraries: others.filter((one) => one !== chosen),
    application: chosen,
  };
  const at = chosen.root === '' ? 'the root of the repository' : chosen.root;
  const says =
    kind === 'standalone'
      ? `standalone, app root ${at}`
      : `${TITLES[kind]}, ${others.includes(chosen) ? 'library' : 'application'} ${chosen.name} in ${at}`;
  return finding(workspace, says, [...evidence, ...(why === undefined ? [] : [why])]);
}

const TITLES: Readonly<Record<WorkspaceKind, string>> = {
  standalone: 'standalone',
  'nest-cli': 'monorepo of the Nest CLI',
  nx: 'Nx workspace',
  packages: 'workspace of packages',
};

interface Division {
  readonly kind: WorkspaceKind;
  readonly projects: readonly Project[];
  readonly evidence: readonly Evidence[];
}

function divisions(inquiry: Inquiry): Division {
  if (inquiry.reader.exists('nx.json')) {
    return { kind: 'nx', projects: nxProjects(inquiry), evidence: [{ file: 'nx.json' }] };
  }
  const ofCli = nestCliProjects(inquiry, '');
  if (ofCli.length > 0) {
    return {
      kind: 'nest-cli',
      projects: ofCli,
      evidence: [{ file: 'nest-cli.json', note: `"projects": ${ofCli.length}` }],
    };
  }
  const { projects, file } = packageProjects(inquiry);
  if (file !== undefined) {
    const root = standalone(inquiry);
    // A repository may be an application and hold its libraries as packages.
    return {
      kind: 'packages',
      projects: [...(root.isNest ? [root] : []), ...projects],
      evidence: [{ file }],
    };
  }
  return standaloneDivision(inquiry);
}

/** The root itself, or, where it is no application, folders such as `backend` that are. */
function standaloneDivision(inquiry: Inquiry): Division {
  const root = standalone(inquiry);
  const { reader } = inquiry;
  const below = root.isNest || reader.exists('package.json') ? [] : foldersWithManifest(inquiry);
  const projects = [root, ...below.map((folder) => standalone(inquiry, folder))].filter(
    ({ isNest }) => isNest,
  );
  const evidence = projects.slice(0, 1).map(({ manifest }) => ({ file: manifest, note: '"@nestjs/core"' }));
  return { kind: 'standalone', projects, evidence };
}

function foldersWithManifest({ reader }: Inquiry): readonly string[] {
  const folders = (at: string): readonly string[] =>
    reader
      .list(at)
      .filter(({ name, isFolder }) => isFolder && !name.startsWith('.') && name !== 'node_modules')
      .map(({ name }) => posix.join(at, name));
  const first = folders('');
  return [...first, ...first.flatMap(folders)].filter((folder) =>
    reader.exists(posix.join(folder, 'package.json')),
  );
}

function defaultOf(inquiry: Inquiry): { readonly name: string; readonly file: string } | undefined {
  const quiet = { ...inquiry, problems: [] };
  const nx = readData(quiet, 'nx.json')?.['defaultProject'];
  if (typeof nx === 'string') {
    return { name: nx, file: 'nx.json' };
  }
  const { root, sourceRoot } = readData(quiet, 'nest-cli.json') ?? {};
  const folder =
    typeof root === 'string' ? root : typeof sourceRoot === 'string' ? posix.dirname(sourceRoot) : undefined;
  return folder === undefined ? undefined : { name: folder, file: 'nest-cli.json' };
}
