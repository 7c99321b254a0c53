import type { Code } from '../../code/types.js';
import { actionOf } from './actions.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import { textOf } from './syntax.js';
import { tally } from './types.js';

/** How routes about one row are given its id, where that is more than a pipe of Nest. */
export interface IdParameter {
  /** `IdParam()`, `UUIDParam('id')`, `Param('id', new ParseUUIDPipe({ version: '4' }))` */
  readonly use: Code;
  /** As most of them have it: `number`. */
  readonly type: string;
}

/** Decorators that give a route something else than a part of its path. */
const OTHERS = /^(Body|Query|Headers?|Req|Request|Res|Response|Session|Ip|HostParam|Uploaded\w+)$/;

/** Reads what stands before ids, which a decorator of the house's own or a pipe with options does. */
export function readIdParameter(
  ground: Ground,
  controllers: readonly ControllerFacts[],
): IdParameter | undefined {
  const found = controllers.flatMap(({ file, routes }) =>
    routes
      .filter((route) => ['one', 'update', 'remove'].includes(actionOf(route) ?? ''))
      .flatMap(({ parameters }) => {
        const held = parameters.flatMap(({ type, decorations: [first] }) =>
          first === undefined || OTHERS.test(first.name) ? [] : [{ type, decoration: first }],
        );
        return held.slice(0, 1).map(({ type, decoration }) => ({
          file,
          type,
          decoration,
          text: file.print(decoration.node.expression),
        }));
      }),
  );
  const [text = '', times = 0] = tally(found.map((one) => one.text))[0] ?? [];
  const example = found.find((one) => one.text === text);
  if (example === undefined || times < 2 || times * 2 <= found.length) {
    return undefined;
  }
  const { decoration, file } = example;
  const [name, pipe] = decoration.args;
  const isPlain = decoration.name === 'Param' && pipe?.type !== 'NewExpression';
  const isOfId =
    name === undefined ? decoration.name !== 'Param' && /id/i.test(decoration.name) : textOf(name) === 'id';
  const use = isPlain || !isOfId ? undefined : quote(ground, file, decoration.node.expression);
  const [top] = tally(found.filter((one) => one.text === text).map((one) => one.type));
  return use === undefined ? undefined : { use, type: top?.[0] ?? '' };
}
