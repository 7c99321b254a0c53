import type { Code } from '../../code/types.js';
import { numbersOf } from '../../spec/inflect.js';
import { type Action, ACTIONS } from './actions.js';
import type { ClassFacts } from './classes.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import type { SourceFile } from './source.js';
import { tally } from './types.js';

/** Who may call routes of a kind, as the house's own decorators say it of most of these; a kind with too few routes is left out. */
export type Allowing = Readonly<Partial<Record<Action, readonly Code[]>>>;

interface Route {
  readonly file: SourceFile;
  readonly decorations: ClassFacts['decorations'];
  readonly action: Action | undefined;
}

/** Fewer routes of a kind, and what fewer of them say, are no habit. */
const ENOUGH = 2;

/** @param about names of what the house has, of which what is said of a route may tell: `UpdateUser`, `users` */
export function readAllowing(ground: Ground, routes: readonly Route[], about: readonly string[]): Allowing {
  const names = numbersIn(about);
  return Object.fromEntries(
    ACTIONS.flatMap((action) => {
      const own = routes.filter((one) => one.action === action);
      return own.length < ENOUGH ? [] : [[action, allowingOf(ground, own, names)]];
    }),
  );
}

/** Whether what a decorator is told is about one of these. */
export const isAboutOne = (told: string, about: readonly string[]): boolean =>
  isAbout(told, numbersIn(about));

/** The last words of names, in both numbers. */
function numbersIn(about: readonly string[]): readonly Numbers[] {
  return about.flatMap((name) => {
    const last =
      name
        .match(/[A-Z]?[a-z0-9]+/g)
        ?.at(-1)
        ?.toLowerCase() ?? '';
    return last === '' ? [] : [numbersOf(last)];
  });
}

/** Whether a decorator is one of the house's own, and called as such that say who may call a route. */
export function allows({ resolver }: Ground, file: SourceFile, name: string): boolean {
  const origin = resolver.originOf(file, name);
  return (
    ALLOWS.test(name) && origin !== undefined && resolver.fileOf(file.path, origin.specifier) !== undefined
  );
}

const ALLOWS = /(Access|Acl|Abilit|Allow|Auth|Perm|Polic|Private|Public|Role|Scope|Secur)/;

type Numbers = ReturnType<typeof numbersOf>;

/** `Permission.USER_READ`, `'users:read'` and `Module.USERS` are about one feature; `Role.USER` is somebody. */
function isAbout(told: string, names: readonly Numbers[]): boolean {
  const tokens = told.match(/\.\w+|'[^']*'|"[^"]*"/g) ?? [];
  return tokens.some((token) => {
    const words = (token.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
    return names.some(({ singular, plural }) =>
      words.length > 1
        ? words.includes(singular) || words.includes(plural)
        : singular !== plural && words.includes(plural),
    );
  });
}

/** Those that at least half of some routes have, as they are most often written; of equals the shortest, which lets fewer in. */
function allowingOf(ground: Ground, routes: readonly Route[], names: readonly Numbers[]): readonly Code[] {
  const carried = routes.flatMap(({ file, decorations }) =>
    decorations
      .filter(({ name, args }) => allows(ground, file, name) && !isAbout(args.map(file.print).join(), names))
      .map(({ name, node }) => ({ name, file, node, text: file.print(node) })),
  );
  return tally(carried.map(({ name }) => name))
    .filter(([, count]) => count >= ENOUGH && count * 2 >= routes.length)
    .flatMap(([name, count]) => {
      const found = carried.filter((one) => one.name === name);
      const [text, times = 0] =
        tally(found.map((one) => one.text)).toSorted(
          ([a, often], [b, other]) => other - often || a.length - b.length,
        )[0] ?? [];
      const example = found.find((one) => one.text === text);
      // What is said once of each is about that one.
      return example === undefined || (times === 1 && count > 1)
        ? []
        : (quote(ground, example.file, example.node.expression) ?? []);
    });
}
