import { posix } from 'node:path';
import type { Node } from 'oxc-parser';
import type { Ground } from './ground.js';
import { scriptsOf } from './scripts.js';
import type { SourceFile } from './source.js';
import { bare, dottedName } from './syntax.js';

/** A data source that TypeORM's command line can load, and where it is made. */
export interface DataSourceFile {
  readonly file: SourceFile;
  readonly start: number;
}

/**
 * The data sources of an application, and all files that may tell TypeORM something: those of the data sources first, those that
 * are for tests or nobody's last.
 */
export function dataSourcesIn(ground: Ground): {
  readonly dataSources: readonly DataSourceFile[];
  readonly files: readonly SourceFile[];
} {
  const known = [...ground.sources.own, ...ground.sources.shared, ...looseFiles(ground)];
  const files = [...new Set(known)].filter(({ text }) => /typeorm|\bentities\b/i.test(text));
  const exported = files.flatMap((file) => exportedDataSource(file) ?? []);
  const dataSources = ofCommandLine(exported, ground);
  const others = exported.filter((one) => !dataSources.includes(one)).map(({ file }) => file);
  return { dataSources, files: [...files.filter((file) => !others.includes(file)), ...others] };
}

/** Files outside the sources, such as `ormconfig.ts`. */
function looseFiles({ sources, application }: Ground): readonly SourceFile[] {
  return sources.paths
    .filter(
      (path) =>
        /(^|\/)(ormconfig|data-?source|typeorm[\w.-]*)\.ts$/.test(path) &&
        !path.startsWith(`${application.sourceRoot}/`),
    )
    .flatMap((path) => sources.open(path) ?? []);
}

/** A data source that is kept in a constant or exported as it is, which the command line can load. */
function exportedDataSource(file: SourceFile): DataSourceFile | undefined {
  if (/seed/i.test(file.path)) {
    return undefined;
  }
  const values = file.program.body.flatMap((statement): readonly (Node | null)[] => {
    if (statement.type === 'ExportDefaultDeclaration') {
      return [statement.declaration];
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ init }) => init)
      : [];
  });
  const made = values
    .map(bare)
    .find((node) => node?.type === 'NewExpression' && dottedName(node.callee) === 'DataSource');
  return made === undefined ? undefined : { file, start: made.start };
}

/** Of several, the one that scripts name: others are for tests, or nobody's. */
function ofCommandLine(exported: readonly DataSourceFile[], ground: Ground): readonly DataSourceFile[] {
  const commands = scriptsOf(ground).map(({ command }) => command);
  const named = exported.filter(({ file: { path } }) => {
    const name = withoutExtension(posix.relative(ground.application.root, path));
    const built = posix.relative(
      posix.relative(ground.application.root, ground.application.sourceRoot),
      name,
    );
    return commands.some((command) =>
      dataSourcesOf(command).some((one) => one === name || one.endsWith(`dist/${built}`)),
    );
  });
  return named.length === 1 ? named : exported;
}

/** The files that a command names as data sources, without their extensions. */
function dataSourcesOf(command: string): readonly string[] {
  return [...command.matchAll(/(?:\s-d|--data-?[sS]ource)[\s=]+["']?([^\s"']+)/g)].map(([, path = '']) =>
    withoutExtension(posix.normalize(path)),
  );
}

const withoutExtension = (path: string): string => path.replace(/\.[cm]?[jt]s$/, '');
