import { type Action, actionOf, ACTIONS } from './actions.js';
import { readAbsence, type Absence } from './absence.js';
import { type Envelopes, readEnvelopes } from './envelopes.js';
import { type ClassFacts, decorated, type MemberFacts } from './classes.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { type Openings, readOpenings } from './openings.js';
import { readRouteDocs, type RouteDocs } from './route-docs.js';
import { stemsOf, type Stems, withoutStem } from './stems.js';
import { type Decoration, textOf } from './syntax.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

/** The house's own words for what every feature has, with marks for names: `find{Singular}ById`, `create{Singular}Dto`. */
export interface WordingFacts {
  /** What methods of controllers and of services are called, by what they are for. */
  readonly controller: Readonly<Partial<Record<Action, string>>>;
  readonly service: Readonly<Partial<Record<Action, string>>>;
  /** Variables that hold what is sent. */
  readonly created: string | undefined;
  readonly updated: string | undefined;
  readonly query: string | undefined;
  /** The property of a service that holds TypeORM's repository: `{singular}Repo`. */
  readonly repository: string | undefined;
  /** How classes keep what they are given: `private readonly`. */
  readonly keeps: string | undefined;
  /** The decorator of routes that change a row. */
  readonly changes: 'Patch' | 'Put' | undefined;
  /** The status that routes are given which remove a row; undefined where they are given none. */
  readonly removes: 'no content' | 'nothing said' | undefined;
  /** What is thrown where there is no such row. */
  readonly absence: Absence | undefined;
  /** What controllers put answers into, by what their routes are for. */
  readonly envelopes: Envelopes;
  /** How Swagger is told of routes. */
  readonly docs: RouteDocs;
  /** What methods begin with. */
  readonly openings: Openings;
}

interface Route {
  readonly action: Action;
  readonly controller: ControllerFacts;
  readonly method: MemberFacts;
  readonly stems: Stems;
}

/** How the routes of the house, and what they call, are worded. */
export function readWording(ground: Ground, controllers: readonly ControllerFacts[]): Finding<WordingFacts> {
  const routes = controllers.flatMap(routesOf);
  const services = ground.sources.own.flatMap((file) =>
    file.classes.filter(({ name }) => /\wService$/.test(name)).map((node) => ({ file, node })),
  );
  const called = (pick: (route: Route) => string | undefined): WordingFacts['controller'] =>
    distinct(
      Object.fromEntries(
        ACTIONS.map((action) => [
          action,
          commonest(
            routes
              .filter((one) => one.action === action)
              .flatMap((one) => worded(pick(one), one.stems, METHOD)),
          ),
        ]),
      ),
    );
  const held = (decorator: string, ...actions: readonly Action[]): string | undefined =>
    commonest(
      routes
        .filter(({ action }) => actions.includes(action))
        .flatMap(({ method, stems }) =>
          method.parameters
            .filter((one) => isWhole(decorated(one, decorator)))
            .flatMap(({ name }) => worded(name, stems, VARIABLE)),
        ),
    );
  const updates = routes.filter(({ action }) => action === 'update');
  const removals = routes.filter(({ action }) => action === 'remove');
  const value: WordingFacts = {
    controller: called(({ method }) => method.name),
    service: called(({ controller, method }) => calledBy(controller, method)),
    created: held('Body', 'create'),
    updated: held('Body', 'update'),
    query: held('Query', 'list'),
    repository: commonest(services.flatMap(({ node }) => repositoriesIn(node))),
    keeps: commonest(
      [...services.map(({ node }) => node), ...controllers.map(({ node }) => node)].flatMap(kept),
    ),
    changes: commonest(
      updates.map(({ method }) => (decorated(method, 'Put') === undefined ? 'Patch' : 'Put')),
    ),
    removes: commonest(
      removals.map(({ controller, method }) =>
        /NO_CONTENT|204/.test(
          controller.file.print(decorated(method, 'HttpCode')?.node ?? { start: 0, end: 0 }),
        )
          ? 'no content'
          : 'nothing said',
      ),
    ),
    absence: readAbsence(ground, services),
    envelopes: readEnvelopes(ground, controllers),
    docs: readRouteDocs(ground, controllers),
    openings: readOpenings(ground, controllers),
  };
  const said = ACTIONS.flatMap((action) => value.controller[action] ?? []);
  return finding(
    value,
    said.length === 0 ? 'no words of its own' : said.join(', '),
    few(routes, 1).map(({ controller, method }) => ({
      file: controller.file.path,
      line: controller.file.lineOf(method.node.start),
      note: `${method.name}, one of ${counted(routes.length, 'such route')}`,
    })),
  );
}

/** Not one property of it; pipes may be named. */
const isWhole = (found: Decoration | undefined): boolean =>
  found !== undefined && textOf(found.args[0]) === undefined;

function routesOf(controller: ControllerFacts): readonly Route[] {
  const stems = stemsOf(controller.node.name.replace(/Controller$/, ''));
  return controller.routes.flatMap((method) => {
    const action = actionOf(method);
    return action === undefined ? [] : [{ action, controller, method, stems }];
  });
}

/** `findAll` of `this.usersService.findAll(query)`. */
function calledBy({ file }: ControllerFacts, { node }: MemberFacts): string | undefined {
  return /this\s*\.\w*[sS]ervice\s*\.(\w+)\(/.exec(file.print(node))?.[1];
}

const MARK = /\{(singular|plural)\}/gi;
const METHOD =
  /^(add|all|archive|by|change|count|create|delete|destroy|detail|details|edit|fetch|find|get|id|index|insert|list|load|make|many|modify|new|one|page|paginate|paginated|patch|post|put|query|read|remove|replace|retrieve|save|search|show|soft|update|view|with|and)$/;
const VARIABLE =
  /^(body|create|creation|criteria|data|dto|edit|filter|filters|find|get|input|list|new|options|page|pagination|params|patch|payload|queries|query|req|request|search|update)$/;

/** A name with marks; none for one that is about something that not every feature has. */
function worded(name: string | undefined, stems: Stems, words: RegExp): readonly string[] {
  if (name === undefined || name === '') {
    return [];
  }
  const marked = withoutStem(name, stems);
  const others = marked.replaceAll(MARK, ' ').match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[_$]/g) ?? [];
  return others.length > 0 && others.every((word) => words.test(word.toLowerCase())) ? [marked] : [];
}

/** Names that stand for two things tell none of them apart. */
function distinct(names: Readonly<Record<string, string | undefined>>): WordingFacts['controller'] {
  const all = Object.values(names);
  return Object.fromEntries(
    Object.entries(names).flatMap(([action, name]) =>
      name === undefined || all.filter((one) => one === name).length > 1 ? [] : [[action, name]],
    ),
  );
}

const REPOSITORY = /^((\{(singular|plural)\})(Repository|Repo)|repository|repo)$/;

function repositoriesIn({ members }: ClassFacts): readonly string[] {
  return members
    .filter(({ kind }) => kind === 'constructor')
    .flatMap(({ parameters }) => parameters)
    .flatMap((one) => {
      const [, entity] = /^Repository<(\w+)>$/.exec(one.type) ?? [];
      const name =
        entity === undefined ? '' : withoutStem(one.name, stemsOf(entity.replace(/(Entity|Model)$/, '')));
      return REPOSITORY.test(name) ? [name] : [];
    });
}

const kept = ({ members }: ClassFacts): readonly string[] =>
  members
    .filter(({ kind }) => kind === 'constructor')
    .flatMap(({ parameters }) => parameters)
    .flatMap(({ modifiers }) => (modifiers === '' ? [] : [modifiers]));
