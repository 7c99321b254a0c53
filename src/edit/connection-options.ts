import type { Expression, ObjectExpression, Program, VariableDeclarator } from 'oxc-parser';
import { isNode, type SyntaxNode, walk } from './syntax.js';
import { propertyOf } from './module-class.js';
import { unwrap } from './resolve.js';

/** Options of a connection have one of these besides `type` or `url`. */
const MARKS = [
  'entities',
  'autoLoadEntities',
  'migrations',
  'namingStrategy',
  'synchronize',
  'migrationsRun',
];

const DATABASES =
  /^(aurora-(mysql|postgres)|better-sqlite3|capacitor|cockroachdb|cordova|expo|mariadb|mongodb|mssql|mysql|oracle|postgres|sap|spanner|sqljs|sqlite)$/;

/** What takes such options: `new DataSource({…})`, `TypeOrmModule.forRoot({…})`. */
const TAKERS = /^(DataSource|forRoot)$/;

/** The object literals of a file that say how TypeORM connects, in source order. */
export function connectionOptions(program: Program): readonly ObjectExpression[] {
  const found: ObjectExpression[] = [];
  walk(program, (node, parent) => {
    if (isObject(node)) {
      const marks = MARKS.filter((mark) => propertyOf(node, mark) !== undefined).length;
      const isConnected =
        propertyOf(node, 'url') !== undefined || isDatabase(propertyOf(node, 'type')?.value);
      if (marks >= 2 || (marks === 1 && (isConnected || isGiven(parent)))) {
        found.push(node);
      }
    }
    return true;
  });
  return found;
}

/** What the environment decides may be one. */
function isDatabase(type: Expression | undefined): boolean {
  return type !== undefined && (type.type !== 'Literal' || DATABASES.test(String(type.value)));
}

const isObject = (node: SyntaxNode): node is ObjectExpression => node.type === 'ObjectExpression';

function isGiven(parent: SyntaxNode | undefined): boolean {
  if (parent?.type !== 'NewExpression' && parent?.type !== 'CallExpression') {
    return false;
  }
  const callee: unknown = Reflect.get(parent, 'callee');
  const named =
    isNode(callee) && callee.type === 'MemberExpression' ? Reflect.get(callee, 'property') : callee;
  const name: unknown = isNode(named) ? Reflect.get(named, 'name') : undefined;
  return typeof name === 'string' && TAKERS.test(name);
}

/** What a connection is told of classes. */
export type ConnectionList = 'entities' | 'migrations';

/** What a connection is told of its classes, where nothing else finds them; undefined when it is told nothing. */
export function classesTold(options: ObjectExpression, list: ConnectionList): Expression | undefined {
  const auto = propertyOf(options, 'autoLoadEntities')?.value;
  const isAuto = list === 'entities' && auto?.type === 'Literal' && auto.value === true;
  const value = propertyOf(options, list)?.value;
  return isAuto || value === undefined ? undefined : unwrap(value);
}

/** What a variable holds that a file declares once, wherever that is. */
export function onlyVariable(program: Program, name: string): Expression | undefined {
  const found: (Expression | null)[] = [];
  walk(program, (node) => {
    if (isDeclarator(node) && node.id.type === 'Identifier' && node.id.name === name) {
      found.push(node.init);
    }
    return true;
  });
  return found.length === 1 ? (found[0] ?? undefined) : undefined;
}

const isDeclarator = (node: SyntaxNode): node is VariableDeclarator => node.type === 'VariableDeclarator';
