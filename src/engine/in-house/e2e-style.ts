import { posix } from 'node:path';
import { type Code, code, isProjectModule } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { ControllerStyle, E2eStyle, HouseStyle } from '../../inhouse/index.js';
import { isLost } from './import-style.js';
import { filled } from './places.js';

type Setup = NonNullable<House['e2e']['value']['setup']>;

/** How e2e specs are written, but for the features that they can make rows of. */
export type E2eManner = Omit<E2eStyle, 'specOf'>;

/**
 * How this house writes e2e specs.
 *
 * @returns words for why none can be written
 */
export function e2eStyle(
  house: House,
  { controller, dto }: Pick<HouseStyle, 'controller' | 'dto'>,
): E2eManner | string {
  const { setup, missing } = house.e2e.value;
  if (setup === undefined) {
    return MISSING[missing ?? 'none'];
  }
  const lead = leadIn(house, controller);
  const obstacle =
    (isLost(house, house.tests.value.e2e)
      ? 'their runner is not told where to find what is imported otherwise than relatively'
      : undefined) ??
    guardIn(house, controller) ??
    envelopeIn(controller) ??
    wrapperIn(house) ??
    filterIn(house) ??
    (dto.checked ? pipeObstacle(house, setup) : 'nothing here checks what is sent');
  if (obstacle !== undefined) {
    return obstacle;
  }
  if (lead === undefined) {
    return 'what the paths of routes begin with is computed';
  }
  const near = besideIt(setup);
  return {
    pathOf: pathsIn(house, setup),
    lead,
    declarations: setup.declarations.map(near),
    hook: setup.hook,
    statements: [...setup.makes.map(near), ...pipesOf(house, setup), ...setup.starts.map(near)],
    closes: setup.closes && near(setup.closes),
    app: setup.app,
    request: setup.request,
    server: setup.server,
    test: setup.test,
    runner: setup.runner,
    ...titleStyle(setup.titles),
    shownLead: setup.titles.some((title) => title.startsWith(`${lead}/`)) ? lead : '',
    refusal: house.dtos.value.style === 'zod' ? house.zod.value?.pipe?.refusal : house.e2e.value.refusal,
  };
}

/** Specs may lie in a folder of any name, with what they share. */
function besideIt({ file }: Setup): (one: Code) => Code {
  const top = `${file.split('/')[0] ?? ''}/`;
  return (one) => ({
    ...one,
    imports: one.imports.map((request) =>
      request.from.startsWith(top) && !isProjectModule(request.from)
        ? Object.assign({}, request, { from: `app:${request.from}` })
        : request,
    ),
  });
}

const MISSING: Readonly<Record<NonNullable<House['e2e']['value']['missing']>, string>> = {
  none: 'the project has none',
  running: 'those of the project call an application that runs elsewhere',
  part: 'those of the project start a part of the application',
  unclear: 'it is not understood how those of the project get the application',
};

/** What else is in an answer than what was asked for is known by the house alone. */
function envelopeIn({ envelopes }: ControllerStyle): string | undefined {
  const [first] = Object.values(envelopes);
  if (first === undefined) {
    return undefined;
  }
  const { made } = first;
  return made.kind === 'call'
    ? `answers are made by ${made.make.text}(), and what is in them is not known`
    : 'answers are put into objects, and how specs take them out is not known';
}

/** A guard that counts requests asks nobody who he is. */
const COUNTS = /Throttl|RateLimit/;

/** Who may call a route is known by the house alone. */
function guardIn({ decorators, e2e }: House, { carried, carriedByRoutes, described }: ControllerStyle) {
  const { globalGuards, guarding } = decorators.value;
  const written = [
    ...carried,
    ...Object.values(carriedByRoutes).flat(),
    ...(described === undefined ? [] : [described.use]),
  ];
  const own = guarding.find((name) => written.some(({ text }) => text.startsWith(name)));
  const asking = globalGuards.find((name) => !COUNTS.test(name));
  const guard = asking ?? own ?? e2e.value.middleware;
  return guard === undefined
    ? undefined
    : `${guard} stands before the routes, and how a spec signs in is not known`;
}

function wrapperIn({ interceptors, e2e }: House): string | undefined {
  const { envelope } = interceptors.value;
  return envelope !== undefined && e2e.value.interceptors.includes(envelope.className)
    ? `${envelope.className} makes something else of every response`
    : undefined;
}

/** An error of the house's own is a 404 only where its filter is. */
function filterIn({ wording, e2e }: House): string | undefined {
  const { absence } = wording.value;
  return absence?.needsFilter === true && !e2e.value.isFiltered
    ? `those of the project do without the filter that answers ${absence.className ?? 'its errors'}`
    : undefined;
}

/** Queries have numbers only where a pipe makes them. */
const needsPipes = ({ dtos, e2e }: House): boolean =>
  dtos.value.checked === 'transforming' && (e2e.value.pipes !== undefined || !e2e.value.isChecked);

function pipeObstacle(house: House, { app, starts }: Setup): string | undefined {
  const { pipes } = house.e2e.value;
  return needsPipes(house) && (pipes === undefined || app === undefined || starts.length === 0)
    ? 'those of the project do without the pipes that check bodies'
    : undefined;
}

/** What the entry file gives the application and other specs do without. */
function pipesOf(house: House, { app }: Setup): readonly Code[] {
  const { pipes } = house.e2e.value;
  return needsPipes(house) && pipes !== undefined && app !== undefined
    ? [code`${app}.useGlobalPipes(${pipes});`]
    : [];
}

/** `/api/v1` */
function leadIn({ e2e }: House, { version }: ControllerStyle): string | undefined {
  const { lead, versioning } = e2e.value;
  const named = versioning === undefined ? undefined : (version ?? versioning.standard);
  if (named === undefined || lead === undefined) {
    return lead;
  }
  return versioning?.type === 'URI' ? `${lead}/v${named}` : undefined;
}

function pathsIn({ e2e, features, naming, tests }: House, { file }: Setup): E2eStyle['pathOf'] {
  const one = features.value.number === 'singular' ? '{singular}' : '{plural}';
  const standard = posix.join(posix.dirname(file), `${one}${tests.value.e2e.suffix ?? '.e2e-spec.ts'}`);
  return (name) => filled(e2e.value.file ?? standard, name, naming.value.case);
}

function titleStyle([suite = '', ...titles]: readonly string[]): Pick<E2eStyle, 'titles' | 'suite'> {
  const most = (pattern: RegExp): boolean =>
    titles.filter((title) => pattern.test(title)).length * 2 > titles.length;
  return {
    titles: most(/^\/\S* \([A-Z]+\)/) ? 'route' : most(/^should /) ? 'should' : 'words',
    suite: suite.endsWith('(e2e)')
      ? 'controller'
      : suite.startsWith('/')
        ? 'path'
        : /^[A-Z]/.test(suite)
          ? 'Words'
          : 'words',
  };
}
