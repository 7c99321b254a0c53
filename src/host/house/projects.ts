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
  return {
    name: typeof name === 'string' ? name : posix.basename(root),
    root,
    sourceRoot,
    entry: posix.join(sourceRoot, `${textOr(cli['entryFile'], 'main')}.ts`),
    tsconfig: tsconfigOf(inquiry, root, cli),
    manifest,
    nestCli: reader.exists(nestCli) ? nestCli : undefined,
    isNest: dependsOnNest(inquiry, manifest),
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
    const root = posix.join(folder, textOr(project['root'], ''));
    const own = posix.join(root, 'package.json');
    const sourceRoot = posix.join(folder, textOr(project['sourceRoot'], posix.join(root, 'src')));
    return [
      {
        name,
        root: root === '.' ? '' : root,
        sourceRoot,
        entry: posix.join(sourceRoot, `${textOr(project['entryFile'], 'main')}.ts`),
        tsconfig: tsconfigOf(inquiry, folder, project, root),
        manifest: inquiry.reader.exists(own) ? own : posix.join(folder, 'package.json'),
        nestCli,
        isNest: project['type'] !== 'library',
      },
    ];
  });
}

/** The projects of an Nx workspace that have a `project.json`. */
export function nxProjects(inquiry: Inquiry): readonly Project[] {
  return foldersWith(inquiry, 'project.json').flatMap((root): Project[] => {
    const data = readData(inquiry, posix.join(root, 'project.json'));
    if (data === undefined) {
      return [];
    }
    const { name, sourceRoot, projectType } = data;
    const sources = textOr(sourceRoot, posix.join(root, 'src'));
    const entry = textOr(optionsOf(data)['main'], posix.join(sources, 'main.ts'));
    const own = posix.join(root, 'package.json');
    return [
      {
        name: textOr(name, posix.basename(root)),
        root,
        sourceRoot: sources,
        entry,
        tsconfig: tsconfigOf(inquiry, root, {}),
        manifest: inquiry.reader.exists(own) ? own : 'package.json',
        nestCli: undefined,
        isNest: projectType !== 'library' && startsNest(inquiry, entry),
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

function dependsOnNest(inquiry: Inquiry, manifest: string): boolean {
  const data = readData({ ...inquiry, problems: [] }, manifest) ?? {};
  const { dependencies, devDependencies } = data;
  return (
    textsOf(dependencies)['@nestjs/core'] !== undefined ||
    textsOf(devDependencies)['@nestjs/core'] !== undefined
  );
}

/** What `nest build` compiles with, else what lies there. */
function tsconfigOf({ reader }: Inquiry, folder: string, cli: Data, root = folder): string | undefined {
  const options = isData(cli['compilerOptions']) ? cli['compilerOptions'] : {};
  const told = options['tsConfigPath'];
  const names = [
    ...(told === undefined ? [] : [posix.join(folder, shown(told))]),
    ...['tsconfig.app.json', 'tsconfig.json'].map((name) => posix.join(root, name)),
    'tsconfig.json',
  ];
  return names.find((path) => reader.exists(path));
}

const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);
