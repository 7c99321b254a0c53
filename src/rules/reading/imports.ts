import { posix } from 'node:path';
import type { Node } from 'oxc-parser';
import { projectModule } from '../../code/index.js';
import type { Project } from './project.js';
import type { SourceFile } from './source-file.js';

/** One name that a file takes from a module: `import { Entity as Table } from 'typeorm'`. */
export interface ImportedName {
  /** As the module exports it; `default`, or `*` for the whole module. */
  readonly name: string;
  /** As this file calls it; the exported name where the file only passes it on. */
  readonly local: string;
}

/** One use of a module by a file, in whichever syntax. */
export interface ModuleUse {
  readonly specifier: string;
  /** The specifier's node. */
  readonly at: Node;
  readonly names: readonly ImportedName[];
  /** False for `export … from`, `import()` and the like: they bind nothing in this file. */
  readonly binds: boolean;
}

/** Every module that a file uses: imports, re-exports, `import()`, `require()` and `import('x')` types. */
export function moduleUses(file: SourceFile): readonly ModuleUse[] {
  return [...declaredImports(file), ...reExports(file), ...inlineImports(file)];
}

/** Where a local name of a file comes from, or undefined when the file does not import it. */
export function bindingOf(
  file: SourceFile,
  local: string,
): (ImportedName & { readonly specifier: string }) | undefined {
  for (const { specifier, names } of declaredImports(file)) {
    const found = names.find((name) => name.local === local);
    if (found !== undefined) {
      return { ...found, specifier };
    }
  }
  return undefined;
}

/** Whether a specifier names a module of the project by its style: relative, or from the app root. */
export function isProjectSpecifier(specifier: string): boolean {
  return /^(\.{1,2}(\/|$)|src\/|test\/)/.test(specifier);
}

/** The file of the project that a specifier means, or undefined when it is a package or cannot be found. */
export function resolveModule(project: Project, from: string, specifier: string): SourceFile | undefined {
  const { importStyle } = project.traits;
  const known = importStyle.kind === 'alias' ? projectModule(specifier, from, importStyle) : undefined;
  const target = known ?? targetOf(from, specifier);
  if (target === undefined) {
    return undefined;
  }
  const bare = target.replace(/\.[cm]?[jt]sx?$/, '');
  const candidates = [
    target,
    ...[target, bare].flatMap((stem) => [`${stem}.ts`, `${stem}.mts`, `${stem}.cts`, `${stem}.tsx`]),
  ];
  const path = [...candidates, `${target}/index.ts`].find(
    (candidate) => project.file(candidate) !== undefined,
  );
  return path === undefined ? undefined : project.file(path);
}

/** A specifier as a path from the app root; `@/x` and `~/x` are taken for the usual aliases of `src/x`. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    return posix.join(posix.dirname(from), specifier);
  }
  const alias = /^[@~]\/(.*)$/.exec(specifier);
  return alias === null ? (isProjectSpecifier(specifier) ? specifier : undefined) : `src/${alias[1]}`;
}

const importsOf = new WeakMap<SourceFile, readonly ModuleUse[]>();

/** Read once per file: every decorator of it is looked up here. */
function declaredImports(file: SourceFile): readonly ModuleUse[] {
  const known = importsOf.get(file) ?? readImports(file);
  importsOf.set(file, known);
  return known;
}

function readImports(file: SourceFile): ModuleUse[] {
  return file.all('ImportDeclaration').map(({ source, specifiers }) => ({
    specifier: source.value,
    at: source,
    binds: true,
    names: specifiers.map((specifier) => ({
      name:
        specifier.type === 'ImportSpecifier'
          ? exportName(specifier.imported)
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : '*',
      local: specifier.local.name,
    })),
  }));
}

function reExports(file: SourceFile): ModuleUse[] {
  const named = file.all('ExportNamedDeclaration').flatMap(({ source, specifiers }) =>
    source === null
      ? []
      : [
          {
            specifier: source.value,
            at: source,
            binds: false,
            names: specifiers.map(({ local }) => ({ name: exportName(local), local: exportName(local) })),
          },
        ],
  );
  const all = file.all('ExportAllDeclaration').map(({ source }) => ({
    specifier: source.value,
    at: source,
    binds: false,
    names: [{ name: '*', local: '*' }],
  }));
  return [...named, ...all];
}

function inlineImports(file: SourceFile): ModuleUse[] {
  const required = file
    .all('CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'require')
    .map((call) => call.arguments[0]);
  const sources = [
    ...file.all('ImportExpression').map(({ source }) => source),
    ...file.all('TSImportType').map(({ source }) => source),
    ...required,
  ];
  return sources.flatMap((source) =>
    source?.type === 'Literal' && typeof source.value === 'string'
      ? [{ specifier: source.value, at: source, binds: false, names: [] }]
      : [],
  );
}

function exportName(node: {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
}): string {
  return node.name ?? node.value ?? '';
}
