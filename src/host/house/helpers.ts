import type { Code } from '../../code/types.js';
import { decorated } from './classes.js';
import type { Ground } from './ground.js';
import { bodyOf } from './method-body.js';
import { exportsIt } from './module-imports.js';
import { quote } from './quote.js';
import type { Declared } from './resolver.js';
import { typeCode } from './type-code.js';
import { commonest } from './types.js';

/** Something that most classes of a kind have for themselves: a logger. Texts have `{Class}` for the class that it is in. */
export type Helper =
  | {
      /** Injected: `private readonly logger: AppLogger`. */
      readonly kind: 'injected';
      readonly property: string;
      readonly keeps: string;
      readonly type: Code;
      /** What constructors do with it: `this.logger.setContext({Class}.name);` */
      readonly statements: readonly Code[];
    }
  /** `private readonly logger = new Logger({Class}.name);` */
  | { readonly kind: 'made'; readonly property: string; readonly declaration: Code };

/**
 * @param property what it is called in these classes
 * @param modules those that new features import as well
 */
export function readHelper(
  ground: Ground,
  classes: readonly Declared[],
  property: string,
  modules: readonly Declared[],
): Helper | undefined {
  const found = classes.flatMap((one) => helperIn(ground, one, property, modules) ?? []);
  const key = commonest(found.map((one) => JSON.stringify(one)));
  return found.length * 2 < classes.length ? undefined : found.find((one) => JSON.stringify(one) === key);
}

function helperIn(
  ground: Ground,
  { file, node }: Declared,
  property: string,
  modules: readonly Declared[],
): Helper | undefined {
  const marked = ({ text, imports }: Code): Code => ({
    text: text.replaceAll(new RegExp(`\\b${node.name}\\b`, 'g'), '{Class}'),
    imports: imports.filter(({ name }) => name !== node.name),
  });
  const own = new Set([node.name]);
  const member = node.members.find(({ kind, name }) => kind === 'property' && name === property);
  if (member !== undefined) {
    const declaration = member.hasValue
      ? quote(ground, file, member.node, new Set([...own, property]))
      : undefined;
    return declaration === undefined
      ? undefined
      : { kind: 'made', property, declaration: marked(declaration) };
  }
  const constructor = node.members.find(({ kind }) => kind === 'constructor');
  const parameter = constructor?.parameters.find(({ name }) => name === property);
  const type = parameter && typeCode(ground, file, parameter.type);
  if (
    constructor === undefined ||
    parameter === undefined ||
    parameter.modifiers === '' ||
    parameter.decorations.length > 0 ||
    type === undefined ||
    !isThere(ground, modules, parameter.type)
  ) {
    return undefined;
  }
  const statements = bodyOf(constructor)
    .filter(({ type: kind }) => kind === 'ExpressionStatement')
    .filter((one) => new RegExp(`^this\\.${property}\\.`).test(file.print(one)))
    .map((one) => quote(ground, file, one, own));
  const known = statements.filter((one) => one !== undefined);
  return known.length < statements.length
    ? undefined
    : { kind: 'injected', property, keeps: parameter.modifiers, type, statements: known.map(marked) };
}

/** Whether a feature like the others is given it: what their modules import exports it, or what is global. */
function isThere(ground: Ground, modules: readonly Declared[], className: string): boolean {
  const globals = ground.sources.own.flatMap((file) =>
    file.classes.filter((node) => decorated(node, 'Global') !== undefined).map((node) => ({ file, node })),
  );
  return [...globals, ...modules].some((module) => exportsIt(ground, module, className));
}
