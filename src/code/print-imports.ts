import { mergeImports } from './imports.js';
import { originOf, type Origin } from './modules.js';
import type { ImportRequest } from './types.js';

const ORDER: readonly Origin[] = ['node', 'package', 'project'];

/** Where an empty line stands between imports. */
export interface ImportGroups {
  /** Between packages and modules of the project. */
  readonly packages: boolean;
  /** Between modules that an alias names and those that are named by the way to them. */
  readonly aliases: boolean;
}

/**
 * Prints import declarations, one per module where the language allows it: builtins, then packages, then the
 * project, each sorted by specifier, names sorted without regard to case.
 *
 * @param requests merged first, so repetitions are fine
 * @param specifier what a module is to be called; a module of the project stays one, whatever its alias looks like
 * @param groups without empty lines when absent
 * @returns declarations with single quotes and semicolons, one a line, '' when there are none
 * @throws Error when two different things would have the same local name
 */
export function printImports(
  requests: readonly ImportRequest[],
  specifier = (from: string): string => from,
  groups: ImportGroups = { packages: false, aliases: false },
): string {
  const byModule = new Map<string, ImportRequest[]>();
  const ranks = new Map(requests.map(({ from }) => [specifier(from), rank(from, specifier(from))]));
  const named = requests.map((request) => Object.assign({}, request, { from: specifier(request.from) }));
  for (const request of mergeImports(named)) {
    byModule.set(request.from, [...(byModule.get(request.from) ?? []), request]);
  }
  return [...byModule]
    .sort(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || compareText(a, b))
    .flatMap(([from, names]) => declarations(names).map((clause) => ({ from, clause })))
    .map(({ from, clause }, index, all) => {
      const above = all[index - 1]?.from;
      const [before, own] = [ranks.get(above ?? from) ?? 0, ranks.get(from) ?? 0];
      return `${isParted(before, own, groups) ? '\n' : ''}import ${clause} from '${from}';`;
    })
    .join('\n');
}

const PROJECT = ORDER.indexOf('project');

/** Whether an empty line stands between imports of two ranks. */
const isParted = (above: number, below: number, { packages, aliases }: ImportGroups): boolean =>
  (packages && above < PROJECT && below >= PROJECT) || (aliases && above === PROJECT && below > PROJECT);

/** Beside aliases, what is named relatively comes last: linters that know an order have it so. */
const rank = (from: string, specifier: string): number =>
  ORDER.indexOf(originOf(from)) + (from !== specifier && specifier.startsWith('.') ? 1 : 0);

/** Prints one name of an import clause: `A`, `A as B`, `type A`. */
export function printSpecifier({ name, alias, typeOnly }: ImportRequest): string {
  return `${typeOnly === true ? 'type ' : ''}${alias === undefined || alias === name ? name : `${name} as ${alias}`}`;
}

/** `import type a, { b }` and `import a, * as b, { c }` do not exist, so one module can need several declarations. */
function declarations(requests: readonly ImportRequest[]): string[] {
  const named = requests.filter(({ name }) => name !== 'default' && name !== '*').sort(compareNames);
  const defaults = requests.filter(({ name }) => name === 'default');
  const lone = [...defaults, ...requests.filter(({ name }) => name === '*')];
  const joined =
    lone.length > 0 && lone[0] === defaults[0] && defaults[0]?.typeOnly !== true && named.length > 0;
  const clauses = lone.slice(joined ? 1 : 0).map(loneClause);
  if (named.length === 0) {
    return clauses;
  }
  const head = joined && lone[0] !== undefined ? `${loneClause(lone[0])}, ` : '';
  return [...clauses, head + namedClause(named, head === '')];
}

function loneClause({ name, alias, typeOnly }: ImportRequest): string {
  return `${typeOnly === true ? 'type ' : ''}${name === '*' ? '* as ' : ''}${alias}`;
}

function namedClause(named: readonly ImportRequest[], mayBeTypeOnly: boolean): string {
  if (mayBeTypeOnly && named.every(({ typeOnly }) => typeOnly === true)) {
    return `type { ${named.map((one) => printSpecifier({ ...one, typeOnly: false })).join(', ')} }`;
  }
  return `{ ${named.map(printSpecifier).join(', ')} }`;
}

const compareNames = (a: ImportRequest, b: ImportRequest): number =>
  compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.name, b.name);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
