import type { CallExpression, Node, Statement, VariableDeclaration } from 'oxc-parser';
import { walk } from '../../edit/index.js';
import { givenNames } from './bound-names.js';
import { type SourceFile, typed } from './source.js';
import { dottedName } from './syntax.js';

/** Where a spec gives a variable its value, and what is around that. */
export interface E2eScope {
  readonly hook: 'beforeAll' | 'beforeEach';
  /** Of the hook. */
  readonly statements: readonly Statement[];
  /** Names that the hook declares for itself. */
  readonly locals: readonly string[];
  /** Variables of the spec, one declaration each. */
  readonly declarations: readonly { readonly node: VariableDeclaration; readonly names: readonly string[] }[];
  /** `afterAll(() => app.close())` */
  readonly closers: readonly CallExpression[];
}

/** The hook in which a variable gets its value; undefined for what is declared with one, is imported, or is set in a test. */
export function scopeOf(file: SourceFile, name: string): E2eScope | undefined {
  const blocks = [file.program.body, ...describeBodies(file)];
  const own = blocks.flat();
  const declarations = own.flatMap((node) =>
    node.type === 'VariableDeclaration' && node.kind !== 'const'
      ? [{ node, names: [...givenNames(node)] }]
      : [],
  );
  const calls = own.flatMap((node) =>
    node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression' ? [node.expression] : [],
  );
  const found = calls
    .flatMap((call) => {
      const hook = hookName(call);
      return hook === undefined ? [] : [{ hook, statements: bodyOf(call) }];
    })
    .find(({ statements }) => statements.some((one) => givenNames(one).has(name) && !declares(one)));
  if (found === undefined || !declarations.some(({ names }) => names.includes(name))) {
    return undefined;
  }
  return {
    ...found,
    locals: found.statements.filter(declares).flatMap((one) => Array.from(givenNames(one))),
    declarations,
    closers: calls.filter((call) => /^after(All|Each)$/.test(dottedName(call.callee))),
  };
}

const declares = (node: Statement): boolean => node.type === 'VariableDeclaration';

function hookName(call: CallExpression): E2eScope['hook'] | undefined {
  const name = dottedName(call.callee);
  return name === 'beforeAll' || name === 'beforeEach' ? name : undefined;
}

/** The bodies of the functions that `describe` is given, from the outside in. */
function describeBodies(file: SourceFile): readonly (readonly Statement[])[] {
  const bodies: (readonly Statement[])[] = [];
  walk(file.program, (visited) => {
    const node = typed(visited);
    if (node.type === 'CallExpression' && /^describe(\.\w+)?$/.test(dottedName(node.callee))) {
      bodies.push(bodyOf(node));
    }
  });
  return bodies;
}

/** The statements of the function that a call is given last; of an expression none. */
function bodyOf(call: CallExpression): readonly Statement[] {
  const given: Node | undefined = call.arguments.find(
    ({ type }) => type === 'ArrowFunctionExpression' || type === 'FunctionExpression',
  );
  const body =
    given?.type === 'ArrowFunctionExpression' || given?.type === 'FunctionExpression'
      ? given.body
      : undefined;
  if (body?.type === 'BlockStatement') {
    return body.body;
  }
  return [];
}
