import type { MethodDefinition, Node } from 'oxc-parser';
import { keyName, methodsOf } from './reading/ast.js';
import { controllersOf } from './reading/classes.js';
import { descendants } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** Enough to call the service, set a header or a cookie or two, and return. */
const MAX_STATEMENTS = 6;
/** Enough for one "if there is none: 304". */
const MAX_BRANCHES = 1;

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);
const BRANCHES = new Set(['IfStatement', 'SwitchCase', 'ConditionalExpression', 'CatchClause']);

/** Controllers translate HTTP and decide nothing. */
export const thinControllers: Rule = {
  id: 'thin-controllers',
  clauses: ['BV-06', 'SV-18'],
  rationale:
    'Logic in a controller can be reached through HTTP only: no job, command or second transport can use it, and its tests need a server.',
  remedy: `Move the decisions into the service. A method of a controller has at most ${MAX_STATEMENTS} statements, ${MAX_BRANCHES} branch and no loop.`,
  appliesTo: () => true,
  check: (project) =>
    controllersOf(project).flatMap(({ file, node }) =>
      methodsOf(node).flatMap((method) => {
        const excess = excessOf(method);
        return excess.length === 0
          ? []
          : [
              file.breach(
                method.key,
                `method ${keyName(method) ?? 'of a controller'} has ${excess.join(' and ')}`,
              ),
            ];
      }),
    ),
};

function excessOf(method: MethodDefinition): string[] {
  const nodes = method.value.body === null ? [] : [...descendants(method.value.body)];
  const statements = nodes.filter(isStatement).length;
  const branches = nodes.filter(({ type }) => BRANCHES.has(type)).length;
  const loops = nodes.filter(({ type }) => LOOPS.has(type)).length;
  return [
    ...(statements > MAX_STATEMENTS ? [`${statements} statements`] : []),
    ...(branches > MAX_BRANCHES ? [`${branches} branches`] : []),
    ...(loops > 0 ? [loops === 1 ? 'a loop' : `${loops} loops`] : []),
  ];
}

function isStatement({ type }: Node): boolean {
  return (
    (type.endsWith('Statement') && type !== 'BlockStatement' && type !== 'EmptyStatement') ||
    type === 'VariableDeclaration'
  );
}
