import { posix } from 'node:path';
import type { FeatureModule } from './feature-modules.js';
import { isBelow } from './files.js';
import type { Ground } from './ground.js';
import type { ImportFacts } from './module-names.js';
import type { SourceFile } from './source.js';
import { commonest, counted, few, finding, type Finding, tally } from './types.js';

/** How a module of the repository is named: `./x`, `src/x` or, by a pattern of the compiler's paths, `@/x`. */
export type Route = 'relative' | 'src' | 'alias' | 'baseUrl' | 'package';

export interface RouteHabit {
  readonly route: Route;
  /** For an alias: what such specifiers begin with, `@/` or `@app/`. */
  readonly prefix?: string;
}

export interface ImportHabits {
  /** Between files of one feature. */
  readonly inside: RouteHabit;
  /** From a feature to the rest of the application. */
  readonly across: RouteHabit;
  /** From tests that lie outside of the sources; undefined where there are none. */
  readonly tests: RouteHabit | undefined;
  /** To libraries of the repository; undefined when there are no such imports. */
  readonly libraries: RouteHabit | undefined;
  /** What relative specifiers end in. */
  readonly extension: '' | '.js' | '.ts';
  /** Whether types are imported by `import type`, or `type` in the braces. */
  readonly typeImports: boolean;
  /** Where empty lines stand: between packages and the repository's own modules, and between aliases and relative ones. */
  readonly groups: { readonly packages: boolean; readonly aliases: boolean };
}

interface Use {
  readonly file: SourceFile;
  readonly declaration: ImportFacts;
  readonly target: string;
  readonly habit: RouteHabit;
}

/** Counts the imports that the application has; a `paths` entry that nothing uses is no evidence. */
export function readImportHabits(ground: Ground, features: readonly FeatureModule[]): Finding<ImportHabits> {
  const { application, sources, compiler } = ground;
  const uses = sources.own.flatMap((file) => usesIn(ground, file));
  const folders = features.map(({ folder }) => folder).filter((folder) => folder !== application.sourceRoot);
  const homeOf = (path: string): string =>
    folders.filter((folder) => isBelow(path, folder)).sort((a, b) => b.length - a.length)[0] ??
    posix.dirname(path);
  const isLibrary = ({ target }: Use): boolean => !isBelow(target, application.sourceRoot);
  const inside = uses.filter((one) => !isLibrary(one) && homeOf(one.file.path) === homeOf(one.target));
  const elsewhere = uses.filter((one) => !isLibrary(one) && homeOf(one.file.path) !== homeOf(one.target));
  // Where features are, they tell what a new one has to do.
  const ofFeatures = elsewhere.filter(({ file }) => folders.some((folder) => isBelow(file.path, folder)));
  const across = ofFeatures.length > 0 ? ofFeatures : elsewhere;
  const libraries = uses.filter(isLibrary);
  const fromTests = sources.tests
    .filter(({ path }) => !isBelow(path, application.sourceRoot))
    .flatMap((file) => usesIn(ground, file))
    .filter((one) => !isLibrary(one));

  const relative = uses
    .filter(({ habit }) => habit.route === 'relative')
    .map(({ declaration }) => declaration.specifier);
  const extension = commonest(relative.map(extensionOf)) ?? fallbackExtension(ground);
  const types = sources.own.flatMap(({ imports }) => imports).filter(({ isType }) => isType).length;
  const typeImports = compiler['verbatimModuleSyntax'] === true || types * 5 > sources.own.length;
  const value: ImportHabits = {
    inside: habitOf(inside) ?? { route: 'relative' },
    across: habitOf(across) ?? habitOf(inside) ?? { route: 'relative' },
    tests: habitOf(fromTests),
    libraries: habitOf(libraries),
    extension,
    typeImports,
    groups: groupsOf(ground),
  };
  const evidence = [
    ...shown('within a feature', inside, value.inside),
    ...shown('across features', across, value.across),
    ...(value.libraries === undefined ? [] : shown('to libraries', libraries, value.libraries)),
  ];
  return finding(value, phrase(value), evidence);
}

/** An empty line counts where most files with both kinds of imports, one after the other, have it. */
function groupsOf({ sources, resolver }: Ground): ImportHabits['groups'] {
  const kindOf = (file: SourceFile, specifier: string): 'package' | 'alias' | 'relative' =>
    specifier.startsWith('.')
      ? 'relative'
      : resolver.fileOf(file.path, specifier) === undefined
        ? 'package'
        : 'alias';
  const seams = sources.own.flatMap((file) =>
    file.imports.slice(1).flatMap(({ specifier, start }, index) => {
      const above = file.imports[index];
      const [before, own] = [kindOf(file, above?.specifier ?? ''), kindOf(file, specifier)];
      const between = file.text.slice(above?.start ?? start, start);
      return before === own || own === 'package'
        ? []
        : [{ before, isEmpty: /\n[ \t]*\r?\n\s*$/.test(between) }];
    }),
  );
  const isHabit = (isMeant: (before: string) => boolean): boolean => {
    const meant = seams.filter(({ before }) => isMeant(before));
    return meant.filter(({ isEmpty }) => isEmpty).length * 2 > meant.length;
  };
  return {
    packages: isHabit((before) => before === 'package'),
    aliases: isHabit((before) => before === 'alias'),
  };
}

function usesIn({ resolver, application }: Ground, file: SourceFile): readonly Use[] {
  return file.imports.flatMap((declaration): Use[] => {
    const { specifier } = declaration;
    const target = resolver.fileOf(file.path, specifier);
    return target === undefined
      ? []
      : [{ file, declaration, target, habit: routeOf(specifier, target, application.root) }];
  });
}

function routeOf(specifier: string, target: string, root: string): RouteHabit {
  if (specifier.startsWith('.')) {
    return { route: 'relative' };
  }
  const [first = ''] = specifier.split('/');
  const scope = first.startsWith('@') || first === '~' || first === '#';
  if (specifier.startsWith('src/')) {
    return { route: 'src' };
  }
  const bareTarget = target.replace(/\.[cm]?tsx?$/, '');
  const fromRoot = root === '' ? bareTarget : posix.relative(root, bareTarget);
  if (!scope && fromRoot.endsWith(specifier) && !first.startsWith('#')) {
    return { route: 'baseUrl' };
  }
  return { route: 'alias', prefix: prefixOf(specifier, first) };
}

/** `@/` stands for the application, `@app/` and `@acme/api/` for a part of it. */
function prefixOf(specifier: string, first: string): string {
  return first === '@' || first === '~' || !specifier.includes('/')
    ? first === specifier
      ? first
      : `${first}/`
    : `${first}/`;
}

function habitOf(uses: readonly Use[]): RouteHabit | undefined {
  const [top] = tally(uses.map(({ habit }) => habit.route));
  if (top === undefined) {
    return undefined;
  }
  const [route] = top;
  const prefixes = uses.flatMap(({ habit }) =>
    habit.route === route && habit.prefix !== undefined ? [habit.prefix] : [],
  );
  const prefix = commonest(prefixes);
  return { route, ...(prefix === undefined ? {} : { prefix }) };
}

function shown(
  what: string,
  uses: readonly Use[],
  habit: RouteHabit,
): ReturnType<typeof finding>['evidence'] {
  const same = uses.filter((one) => one.habit.route === habit.route);
  return few(same, 1).map(({ file, declaration }) => ({
    file: file.path,
    line: file.lineOf(declaration.start),
    note: `${what}: ${same.length} of ${counted(uses.length, 'import')}, such as '${declaration.specifier}'`,
  }));
}

/** What a relative specifier ends in. */
export const extensionOf = (specifier: string): ImportHabits['extension'] =>
  /\.[cm]?js$/.test(specifier) ? '.js' : /\.[cm]?tsx?$/.test(specifier) ? '.ts' : '';

/** Without a relative import to go by: what the compiler demands. */
function fallbackExtension({ compiler, manifest }: Ground): ImportHabits['extension'] {
  const resolution = String(compiler['moduleResolution'] ?? compiler['module']).toLowerCase();
  return manifest['type'] === 'module' && /^node(16|18|20|next)$/.test(resolution) ? '.js' : '';
}

function phrase({ inside, across, libraries, extension, typeImports }: ImportHabits): string {
  return [
    `${named(inside)} within a feature`,
    `${named(across)} across`,
    ...(libraries === undefined ? [] : [`${named(libraries)} to libraries`]),
    ...(inside.route !== 'relative' && across.route !== 'relative'
      ? []
      : [extension === '' ? 'no extension' : `ending in ${extension}`]),
    ...(typeImports ? ['import type'] : []),
  ].join(', ');
}

const named = ({ route, prefix }: RouteHabit): string => (route === 'src' ? 'src/' : (prefix ?? route));
