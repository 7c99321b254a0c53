import { posix } from 'node:path';
import { type Data, isData, readData, shown, textsOf } from '../data-files.js';
import type { Inquiry } from '../facts.js';
import { workspaceFolders } from './workspace-folders.js';

/** An application or a library of a repository. */
export interface Project {
  readonly name: string;
  /** From the root of the repository, '' for the root itself. */
  readonly root: string;
  readonly sourceRoot: string;
  /** The file that starts the process; it may not exist. */
  readonly entry: string;
  /** What it is compiled with; undefined when there is none. */
  readonly tsconfig: string | undefined;
  /** The `package.json` that its dependencies are in. */
  readonly manifest: string;
  /** The `nest-cli.json` that speaks of it. */
  readonly nestCli: string | undefined;
  /** Whether it is a NestJS application. */
  readonly isNest: boolean;
  /** Whether it is a library that NestJS applications can be built with. */
  readonly isLibrary: boolean;
}

/** The application that a folder is. */
export function standalone(inquiry: Inquiry, root = ''): Project {
  const { reader } = inquiry;
  const nestCli = posix.join(root, 'nest-cli.json');
  const cli = readData(inquiry, nestCli) ?? {};
  const manifest = posix.join(root, 'package.json');
  const { name } = readData({ ...inquiry, problems: [] }, manifest) ?? {};
  const sources = typeof cli['sourceRoot'] === 'string' ? cli['sourceRoot'] : 'src';
  const sourceRoot = reader.exists(posix.join(root, sources)) ? posix.join(root, sources) : root;
  const isNest = dependsOn(inquiry, manifest, '@nestjs/core', ['dependencies', 'devDependencies']);
  return {
    name: typeof name === 'string' ? name : posix.basename(root),
    root,
    sourceRoot,
    entry: posix.join(sourceRoot, `${textOr(cli['entryFile'], 'main')}.ts`),
    tsconfig: tsconfigOf(inquiry, root, cli),
    manifest,
    nestCli: reader.exists(nestCli) ? nestCli : undefined,
    isNest,
    isLibrary: !isNest && dependsOn(inquiry, manifest, '@nestjs/common', DEPENDENCIES),
  };
}

/** The `projects` of a `nest-cli.json`; empty when it has none. */
export function nestCliProjects(inquiry: Inquiry, folder: string): readonly Project[] {
  const nestCli = posix.join(folder, 'nest-cli.json');
  const data = readData({ ...inquiry, problems: [] }, nestCli);
  const projects = data?.['projects'];
  return Object.entries(isData(projects) ? projects : {}).flatMap(([name, project]): Project[] => {
    if (!isData(project)) {
      return [];
    }
    const told = posix.join(folder, textOr(project['root'], ''));
    const sourceRoot = posix.join(folder, textOr(project['sourceRoot'], posix.join(told, 'src')));
    // Several entries into the same sources: the application is what holds them.
    const root = told === sourceRoot && posix.basename(told) === 'src' ? posix.dirname(told) : told;
    return [
      {
        name,
        root: root === '.' ? '' : root,
        sourceRoot,
        entry: posix.join(sourceRoot, `${textOr(project['entryFile'], 'main')}.ts`),
        tsconfig: tsconfigOf(inquiry, folder, project, root),
        manifest: manifestOf(inquiry, root, folder),
        nestCli,
        isNest: project['type'] !== 'library',
        isLibrary: project['type'] === 'library',
      },
    ];
  });
}

/** The projects of an Nx workspace: those that have a `project.json`, and its packages. */
export function nxProjects(inquiry: Inquiry): readonly Project[] {
  const declared = declaredProjects(inquiry);
  const packages = packageProjects(inquiry).projects.filter(({ root }) =>
    declared.every((one) => one.root !== root),
  );
  return [...declared, ...packages.map((one) => (one.isNest ? one : packageOf(inquiry, one)))];
}

/** A package without NestJS among its own dependencies may have it from the root. */
function packageOf(inquiry: Inquiry, project: Project): Project {
  const { entry, root, sourceRoot } = project;
  const manifest = manifestOf(inquiry, root, '');
  const isNest = startsNest(inquiry, entry);
  const isLibrary = !isNest && inquiry.reader.exists(posix.join(sourceRoot, 'index.ts'));
  return manifest === 'package.json' ? { ...project, manifest, isNest, isLibrary } : project;
}

function declaredProjects(inquiry: Inquiry): readonly Project[] {
  return foldersWith(inquiry, 'project.json').flatMap((root): Project[] => {
    const data = readData(inquiry, posix.join(root, 'project.json'));
    if (data === undefined) {
      return [];
    }
    const { name, sourceRoot, projectType } = data;
    const sources = textOr(sourceRoot, posix.join(root, 'src'));
    const entry = textOr(optionsOf(data)['main'], posix.join(sources, 'main.ts'));
    return [
      {
        name: textOr(name, posix.basename(root)),
        root,
        sourceRoot: sources,
        entry,
        tsconfig: tsconfigOf(inquiry, root, {}),
        manifest: manifestOf(inquiry, root, ''),
        nestCli: undefined,
        isNest: projectType !== 'library' && startsNest(inquiry, entry),
        isLibrary: projectType === 'library',
      },
    ];
  });
}

/** The packages of a pnpm, yarn or npm workspace. */
export function packageProjects(inquiry: Inquiry): {
  readonly projects: readonly Project[];
  readonly file: string | undefined;
} {
  const { folders, file } = workspaceFolders(inquiry);
  const projects = folders.flatMap((folder) => {
    const ofCli = nestCliProjects(inquiry, folder);
    return ofCli.length > 0 ? ofCli : [standalone(inquiry, folder)];
  });
  return { projects, file };
}

function optionsOf(project: Data): Data {
  const targets = project['targets'];
  const build = isData(targets) ? targets['build'] : undefined;
  const options = isData(build) ? build['options'] : undefined;
  return isData(options) ? options : {};
}

/** Folders that hold a file, some levels deep; a folder that does is not looked into. */
function foldersWith(
  { reader }: Pick<Inquiry, 'reader'>,
  file: string,
  at = '',
  depth = 4,
): readonly string[] {
  return reader
    .list(at)
    .filter(
      ({ name, isFolder }) => isFolder && !name.startsWith('.') && name !== 'node_modules' && name !== 'dist',
    )
    .flatMap(({ name }) => {
      const folder = posix.join(at, name);
      if (reader.exists(posix.join(folder, file))) {
        return [folder];
      }
      return depth === 1 ? [] : foldersWith({ reader }, file, folder, depth - 1);
    });
}

function startsNest({ reader }: Inquiry, entry: string): boolean {
  return reader.exists(entry) && reader.read(entry).includes('@nestjs/core');
}

/** Its own, unless NestJS is a dependency of the workspace alone. */
function manifestOf(inquiry: Inquiry, root: string, workspace: string): string {
  const own = posix.join(root, 'package.json');
  const above = posix.join(workspace, 'package.json');
  const hasNest = (path: string): boolean => dependsOn(inquiry, path, '@nestjs/core', DEPENDENCIES);
  return inquiry.reader.exists(own) && (hasNest(own) || !hasNest(above)) ? own : above;
}

const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies'];

function dependsOn(inquiry: Inquiry, manifest: string, name: string, kinds: readonly string[]): boolean {
  const data = readData({ ...inquiry, problems: [] }, manifest) ?? {};
  return kinds.some((kind) => textsOf(data[kind])[name] !== undefined);
}

/** What `nest build` compiles with, else what lies there. */
function tsconfigOf({ reader }: Inquiry, folder: string, cli: Data, root = folder): string | undefined {
  const options = isData(cli['compilerOptions']) ? cli['compilerOptions'] : {};
  const told = options['tsConfigPath'];
  const names = [
    ...(told === undefined ? [] : [posix.join(folder, shown(told))]),
    ...['tsconfig.app.json', 'tsconfig.lib.json', 'tsconfig.json'].map((name) => posix.join(root, name)),
    'tsconfig.json',
  ];
  return names.find((path) => reader.exists(path));
}

const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);
