import type { Code } from '../../code/types.js';
import { type Action, actionOf, ACTIONS } from './actions.js';
import { decorated } from './classes.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { markedText } from './marked-text.js';
import { quote } from './quote.js';
import { stemsOf, withoutStem } from './stems.js';
import { bare, dottedName, elementsOf, textOf, valueAt } from './syntax.js';
import { commonest } from './types.js';

/** How routes are documented with the decorators of Swagger. */
export interface RouteDocs {
  /** Whether any route says what it does; where there are too few to tell, new ones do. */
  readonly isTold: boolean;
  /** What routes say that they do, with marks for names: `Create {singular:words} API`. */
  readonly summaries: Readonly<Partial<Record<Action, string>>>;
  /**
   * `named`: `@ApiOkResponse()`; the others are `@ApiResponse({ status })`, with Nest's names for statuses or with numbers;
   * `none` where no route says what it answers.
   */
  readonly answers: 'named' | 'HttpStatus' | 'number' | 'none';
  /** The house's own function that makes the class of an envelope: `ApiEnvelope(Order)`, and `ApiEnvelope([Order])` for a list. */
  readonly envelope: Code | undefined;
}

const ANSWER = /^Api\w+Response$/;
/** Words that say nothing of one feature. */
const GENERAL =
  /^(a|all|an|and|api|as|by|create|creates|creating|data|delete|deletes|details|edit|endpoint|existing|fetch|fetches|find|finds|for|from|get|gets|id|info|information|its|list|lists|many|modify|multiple|new|of|one|paginated|patch|record|remove|removes|retrieve|retrieves|return|returns|search|show|single|specific|store|the|their|to|update|updates|view|with)$/;
/** Of fewer routes nothing can be told. */
const ENOUGH = 5;

export function readRouteDocs(ground: Ground, controllers: readonly ControllerFacts[]): RouteDocs {
  const routes = controllers.flatMap(({ file, node, routes: own }) =>
    own.map((method) => ({
      file,
      method,
      action: actionOf(method),
      stems: stemsOf(node.name.replace(/Controller$/, '')),
    })),
  );
  const operations = routes.filter(({ method }) => decorated(method, 'ApiOperation') !== undefined);
  const answers = routes.flatMap(({ file, method }) =>
    method.decorations
      .filter(({ name }) => name === 'ApiResponse' || ANSWER.test(name))
      .map((one) => ({ file, one })),
  );
  const plain = answers.filter(({ one }) => one.name === 'ApiResponse');
  const named = plain.filter(({ one }) =>
    dottedName(valueAt(one.args[0], 'status')).startsWith('HttpStatus.'),
  );
  const envelopes = answers.flatMap(({ file, one }) => {
    const type = bare(valueAt(one.args[0], 'type'));
    const [given] = type?.type === 'CallExpression' ? type.arguments : [];
    const isKnown = given !== undefined && /^[A-Z]/.test(dottedName(elementsOf(given)[0] ?? given));
    return type?.type === 'CallExpression' && type.arguments.length === 1 && isKnown
      ? (quote(ground, file, type.callee) ?? [])
      : [];
  });
  const envelope = commonest(envelopes.map(({ text }) => text));
  return {
    isTold: operations.length > 0 || routes.length < ENOUGH,
    summaries: Object.fromEntries(
      ACTIONS.flatMap((action) => {
        const own = routes.filter((one) => one.action === action);
        const texts = own.flatMap(({ method, stems }) => {
          const said = textOf(valueAt(decorated(method, 'ApiOperation')?.args[0], 'summary'));
          return said === undefined ? [] : general(withoutStem(markedText(said, stems), stems));
        });
        const text = commonest(texts);
        return text === undefined || texts.length * 2 < own.length ? [] : [[action, text]];
      }),
    ),
    answers:
      answers.length === 0
        ? routes.length < ENOUGH
          ? 'named'
          : 'none'
        : plain.length * 2 <= answers.length
          ? 'named'
          : named.length * 2 > plain.length
            ? 'HttpStatus'
            : 'number',
    envelope:
      envelopes.length * 2 > answers.filter(({ one }) => valueAt(one.args[0], 'type') !== undefined).length
        ? envelopes.find(({ text }) => text === envelope)
        : undefined,
  };
}

/** A text that fits every feature: marks, and words that do. */
function general(text: string): readonly string[] {
  const others = text.replaceAll(/\{(singular|plural)(:words)?\}/gi, ' ').match(/[\p{L}\d]+/gu) ?? [];
  return others.every((word) => GENERAL.test(word.toLowerCase())) && /[A-Za-z]/.test(text) ? [text] : [];
}
