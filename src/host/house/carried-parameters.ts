import type { Code } from '../../code/types.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import { typeCode } from './type-code.js';
import { commonest } from './types.js';

/** A parameter that most routes have before all others: `@ReqContext() ctx: RequestContext`. */
export interface CarriedParameter {
  readonly name: string;
  readonly decorator: Code;
  /** A class of the house that is made of nothing. */
  readonly type: Code;
}

export function readCarried(
  ground: Ground,
  controllers: readonly ControllerFacts[],
): CarriedParameter | undefined {
  const routes = controllers.flatMap(({ file, routes: own }) => own.map((route) => ({ file, route })));
  const found = routes.flatMap(({ file, route }) => {
    const [first] = route.parameters;
    const [decoration] = first?.decorations ?? [];
    const origin = decoration && ground.resolver.originOf(file, decoration.name);
    const isOwn = origin !== undefined && ground.resolver.fileOf(file.path, origin.specifier) !== undefined;
    const decorator = isOwn && decoration ? quote(ground, file, decoration.node.expression) : undefined;
    const type = first && typeCode(ground, file, first.type);
    return first === undefined || decorator === undefined || type === undefined
      ? []
      : [{ name: first.name, decorator, type, key: `${decorator.text} ${first.name}`, file }];
  });
  const key = commonest(found.map((one) => one.key));
  const meant = found.filter((one) => one.key === key);
  const [first] = meant;
  if (first === undefined || meant.length < 2 || meant.length * 2 < routes.length) {
    return undefined;
  }
  const declared = ground.resolver.classOf(first.file, first.type.text);
  const isMadeOfNothing = declared?.node.members.every(({ kind }) => kind !== 'constructor') === true;
  const { name, decorator, type } = first;
  return isMadeOfNothing && declared.node.superName === undefined ? { name, decorator, type } : undefined;
}
