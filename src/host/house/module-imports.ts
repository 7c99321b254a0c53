import type { Code } from '../../code/types.js';
import { type ClassFacts, decorated } from './classes.js';
import { isThing } from './feature-modules.js';
import type { Ground } from './ground.js';
import type { Declared } from './resolver.js';
import { dottedName, elementsOf, valueAt } from './syntax.js';
import { typeCode } from './type-code.js';
import { tally } from './types.js';

/** A module that others import, and the name that it goes by. */
export interface CommonModule {
  readonly module: Declared;
  readonly code: Code;
}

/** The modules of the application that have controllers. */
export const withControllers = ({ sources }: Ground): readonly Declared[] =>
  sources.own.flatMap((file) => file.classes.filter(hasControllers).map((node) => ({ file, node })));

const hasControllers = (node: ClassFacts): boolean =>
  elementsOf(valueAt(decorated(node, 'Module')?.args[0], 'controllers')).length > 0;

/** Modules of the house, but for its features, that nearly all modules of features import as they are. */
export function commonModules(ground: Ground, modules: readonly Declared[]): readonly CommonModule[] {
  const features = modules.filter(({ file }) => file.text.includes('.forFeature('));
  const imports = features.flatMap(({ file, node }) => importsOf(node).map((name) => ({ name, file })));
  return tally(imports.map(({ name }) => name))
    .filter(([, count]) => count > 1 && count * 4 >= features.length * 3)
    .flatMap(([name]) => {
      const file = imports.find((one) => one.name === name)?.file;
      const module = file && ground.resolver.classOf(file, name);
      const code = file && typeCode(ground, file, name);
      return module === undefined || code === undefined || isFeature(module) ? [] : [{ module, code }];
    });
}

/** One of things that there are many of, which not every feature is about. */
const isFeature = ({ file, node }: Declared): boolean =>
  (hasControllers(node) || file.text.includes('.forFeature(')) &&
  isThing(node.name.replace(/Module$/, '').toLowerCase());

/** The modules that a module imports by their names alone. */
const importsOf = (node: ClassFacts): readonly string[] =>
  elementsOf(valueAt(decorated(node, 'Module')?.args[0], 'imports'))
    .filter(({ type }) => type === 'Identifier')
    .map(dottedName);

/** Whether who imports a module is given a class; modules pass on what those that they export do. */
export function exportsIt(ground: Ground, { file, node }: Declared, className: string, depth = 0): boolean {
  const names = elementsOf(valueAt(decorated(node, 'Module')?.args[0], 'exports')).map(dottedName);
  return (
    names.includes(className) ||
    (depth < 4 &&
      names.some((name) => {
        const module = name.endsWith('Module') ? ground.resolver.classOf(file, name) : undefined;
        return module !== undefined && exportsIt(ground, module, className, depth + 1);
      }))
  );
}
