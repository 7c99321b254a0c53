import type { ProjectReader } from '../../contracts.js';
import { type Data, readData, textsOf } from '../data-files.js';
import { catalogued } from '../catalogs.js';
import type { Inquiry } from '../facts.js';
import { type PathMapping, readCompilerOptions, readPathMapping } from '../tsconfig.js';
import type { Project } from './projects.js';
import { type Resolver, resolverOf } from './resolver.js';
import { type Sources, sourcesOf } from './sources.js';
import { lazily } from './types.js';
import type { Workspace } from './workspace.js';

/** A package that the application depends on, and where it says so. */
export interface Dependency {
  /** What `package.json` asks for, catalogs of pnpm looked up. */
  readonly range: string;
  readonly file: string;
}

/** What all facts are read from. */
export interface Ground {
  readonly reader: ProjectReader;
  readonly inquiry: Inquiry;
  readonly workspace: Workspace;
  readonly application: Project;
  readonly manifest: Data;
  readonly rootManifest: Data;
  readonly nestCli: Data;
  readonly compiler: Data;
  readonly mapping: PathMapping;
  readonly sources: Sources;
  readonly resolver: Resolver;
  /** A package of the application, of the root of its workspace, or of a library of the workspace that it uses. */
  readonly dependency: (name: string) => Dependency | undefined;
}

export function groundOf(inquiry: Inquiry, workspace: Workspace): Ground {
  const { application } = workspace;
  const { reader } = inquiry;
  const quiet = { ...inquiry, problems: [] };
  const manifest = lazily(() => readData(inquiry, application.manifest) ?? {});
  const rootManifest = lazily(() => readData(quiet, 'package.json') ?? {});
  const compiler = lazily(() =>
    application.tsconfig === undefined ? {} : readCompilerOptions(inquiry, application.tsconfig),
  );
  const mapping = lazily(() =>
    application.tsconfig === undefined ? { paths: {} } : readPathMapping(quiet, application.tsconfig),
  );
  const nestCli = lazily(() =>
    application.nestCli === undefined ? {} : (readData(quiet, application.nestCli) ?? {}),
  );
  const sources = sourcesOf(inquiry, workspace, mapping);
  const resolver = lazily(() => resolverOf(inquiry, workspace, mapping(), sources));
  const dependencies = lazily(() => dependenciesOf(quiet, workspace));
  return {
    reader,
    inquiry,
    workspace,
    application,
    get manifest() {
      return manifest();
    },
    get rootManifest() {
      return rootManifest();
    },
    get compiler() {
      return compiler();
    },
    get mapping() {
      return mapping();
    },
    get nestCli() {
      return nestCli();
    },
    get resolver() {
      return resolver();
    },
    sources,
    dependency: (name) => dependencies().get(name),
  };
}

/** The application's own come before those of the root, which come before those of libraries. */
function dependenciesOf(
  inquiry: Inquiry,
  { application, libraries }: Workspace,
): ReadonlyMap<string, Dependency> {
  const catalogs = readData(inquiry, 'pnpm-workspace.yaml') ?? {};
  const own = declared(inquiry, application.manifest, catalogs);
  const used = libraries.filter(({ manifest }) => {
    const name = readData(inquiry, manifest)?.['name'];
    return typeof name === 'string' && own.some(([one]) => one === name);
  });
  const files = [...used.map(({ manifest }) => manifest), 'package.json'];
  return new Map([...files.flatMap((file) => declared(inquiry, file, catalogs)), ...own]);
}

function declared(
  inquiry: Inquiry,
  file: string,
  catalogs: Data,
): readonly (readonly [string, Dependency])[] {
  const data = readData(inquiry, file) ?? {};
  const all = {
    ...textsOf(data['peerDependencies']),
    ...textsOf(data['devDependencies']),
    ...textsOf(data['dependencies']),
  };
  return Object.entries(all).map(([name, range]) => [
    name,
    { range: catalogued(name, range, catalogs), file },
  ]);
}

/** The major version that a range asks for: the lowest one; undefined for `latest`, `*` and addresses. */
export function majorOf(range: string | undefined): number | undefined {
  const found = /^[\s^~>=v]*(\d+)/.exec(range ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
