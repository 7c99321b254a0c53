import type { Node } from 'oxc-parser';
import { walk } from '../../edit/index.js';
import { decorated } from './classes.js';
import type { FeatureModule } from './feature-modules.js';
import type { Ground } from './ground.js';
import type { Bootstrap } from './root-of-app.js';
import { type SourceFile, typed } from './source.js';
import { bare, dottedName, elementsOf, valueAt } from './syntax.js';
import { counted, finding, type Finding, lazily, tally } from './types.js';

/**
 * - `literal`: in the array of the decorator;
 * - `list`: in an array that the decorator takes from a constant, in this file or another;
 * - `dynamic`: in what a static method such as `register()` returns;
 * - `computed`: inside an expression, such as a condition.
 */
export type RegistrationKind = 'literal' | 'list' | 'dynamic' | 'computed';

export interface Registration {
  /** The file whose array names the features' modules. */
  readonly file: string | undefined;
  /** The class whose module they become part of, or the constant that lists them. */
  readonly holder: string | undefined;
  readonly kind: RegistrationKind;
  /** How many modules of features the application has, and how many of them are registered there. */
  readonly count: number;
  readonly of: number;
}

interface Place {
  readonly file: SourceFile;
  readonly holder: string;
  readonly kind: RegistrationKind;
  readonly start: number;
}

const keyOf = ({ file, holder }: Place): string => `${file.path} ${holder}`;

/** Where the modules of features are registered: the place that names most of them. */
export function readRegistration(
  ground: Ground,
  features: readonly FeatureModule[],
  { rootModule, rootClass }: Bootstrap,
): Finding<Registration> {
  const places = features.flatMap((feature) =>
    ground.sources.own.flatMap((file) => placesIn(ground, file, feature)),
  );
  const votes = tally(places.map(keyOf));
  const most = votes[0]?.[1] ?? 0;
  const leading = votes.filter(([, count]) => count === most).map(([key]) => key);
  const key = leading.find((one) => one.startsWith(`${rootModule} `)) ?? leading[0];
  const place = places.find((one) => keyOf(one) === key);
  if (place === undefined) {
    const value = {
      file: rootModule,
      holder: rootClass,
      kind: 'literal',
      count: 0,
      of: features.length,
    } as const;
    const says = rootModule === undefined ? 'unknown' : `${rootModule}, the root module`;
    return finding(
      value,
      says,
      rootModule === undefined ? [] : [{ file: rootModule, note: 'no feature is registered yet' }],
    );
  }
  const { file, holder, kind, start } = place;
  const note = `${most} of ${counted(features.length, 'feature module')}`;
  const says = `${holder} in ${file.path}${kind === 'literal' ? '' : `, ${kind}`}`;
  return finding({ file: file.path, holder, kind, count: most, of: features.length }, says, [
    { file: file.path, line: file.lineOf(start), note },
  ]);
}

/** The places of a file that register a module. */
function placesIn(ground: Ground, file: SourceFile, feature: FeatureModule): Place[] {
  const local = localName(ground, file, feature);
  if (local === undefined) {
    return [];
  }
  const inModules = file.classes.flatMap((node): Place[] => {
    const options = decorated(node, 'Module')?.args[0];
    if (options === undefined || node.name === feature.className) {
      return [];
    }
    const direct = ['imports', 'controllers'].some((key) =>
      elementsOf(valueAt(options, key)).some((one) => isNamed(one, local)),
    );
    const start = options.start;
    if (direct) {
      return [{ file, holder: node.name, kind: 'literal', start }];
    }
    if (mentions(options, local)) {
      return [{ file, holder: node.name, kind: 'computed', start }];
    }
    const method = node.members.find(({ isStatic, node: member }) => isStatic && mentions(member, local));
    return method === undefined
      ? []
      : [{ file, holder: node.name, kind: 'dynamic', start: method.node.start }];
  });
  return inModules.length > 0 ? inModules : listsIn(file, local);
}

/** Constants at the top of a file whose arrays name a module. */
function listsIn(file: SourceFile, local: string): Place[] {
  return file.program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type === 'VariableDeclaration'
      ? declaration.declarations.flatMap(({ id, init, start }): Place[] =>
          id.type === 'Identifier' && elementsOf(init).some((one) => isNamed(one, local))
            ? [{ file, holder: id.name, kind: 'list', start }]
            : [],
        )
      : [];
  });
}

/** `OrdersModule`, `OrdersModule.register()` and `forwardRef(() => OrdersModule)`, which is no registration. */
const isNamed = (node: Node, local: string): boolean => dottedName(bare(node)).split(/[.(]/)[0] === local;

function mentions(node: Node, local: string): boolean {
  let found = false;
  walk(node, (visited) => {
    const one = typed(visited);
    if (one.type === 'CallExpression' && dottedName(one.callee) === 'forwardRef') {
      return false;
    }
    found ||= one.type === 'Identifier' && one.name === local;
    return !found;
  });
  return found;
}

/** What a file calls the module's class; undefined when it does not know it. */
function localName(
  { resolver }: Ground,
  file: SourceFile,
  { className, file: own }: FeatureModule,
): string | undefined {
  if (file === own || !file.text.includes(className)) {
    return undefined;
  }
  const declared = lazily(() => resolver.classOf(file, className));
  const imported = file.imports.flatMap(({ names }) => names).find((one) => one.imported === className);
  return imported !== undefined && (imported.local !== className || declared()?.file === own)
    ? imported.local
    : undefined;
}
