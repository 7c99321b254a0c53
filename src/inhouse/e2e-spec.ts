import { type Code, code, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import type { FeatureSpec, ScalarField } from '../spec/types.js';
import { withArticle } from '../support/feature-names.js';
import { propertyOf, writableFields } from '../support/fields.js';
import { parentsOf, requiredParents } from './e2e-parents.js';
import { otherSentValue, refusedValue, sentValue } from './e2e-values.js';
import { titlesOf } from './e2e-titles.js';
import { itemsName, pageType } from './pages.js';
import { useType } from './references.js';
import type { E2eStyle, HouseContext, HouseStyle } from './types.js';

/** Why no e2e spec of a feature can be written; undefined where one can. */
export function e2eObstacle(spec: FeatureSpec, style: HouseStyle, e2e: E2eStyle): string | undefined {
  if (style.example !== undefined) {
    return 'what its routes promise is up to the classes that it has them from';
  }
  const untold = fieldsSent(spec).find((field) => sentValue(field) === undefined);
  const parents = parentsOf(spec, style, e2e);
  const own = requiredParents(spec).find(({ unique }) => unique);
  if (own !== undefined) {
    return `each row needs ${withArticle(own.name.words)} that no other one has`;
  }
  return untold !== undefined
    ? `no value of ${untold.name.camel} can be told that is new in each run`
    : typeof parents === 'string'
      ? `what a row of ${parents} is made of is not known, and one is needed first`
      : undefined;
}

/** The e2e spec: what the routes promise, on the application as the other specs start it. */
export function e2eSpecFile(context: HouseContext, e2e: E2eStyle): FileContribution {
  const { spec, style, places } = context;
  const { singular, plural } = spec.name;
  const parents = parentsOf(spec, style, e2e);
  const known = typeof parents === 'string' ? [] : parents;
  const { id, pages } = style;
  const named = (name: string): Code => (e2e.runner === undefined ? code`${name}` : use(name, e2e.runner));
  const first = pages.query?.first ?? (pages.style === 'page' ? 'page' : 'offset');
  const size = pages.query?.size ?? 'limit';
  const refused =
    e2e.refusal === undefined
      ? []
      : [...fieldsSent(spec), ...requiredParents(spec)].flatMap(
          (field) => refusedValue(field, id.pipe !== undefined) ?? [],
        );
  const change = changeOf(spec);
  const path = `${e2e.lead}/${style.controller.path(spec.name)}`;
  const row = RESERVED.has(singular.camel) ? `${singular.camel}Row` : singular.camel;
  return {
    path: e2e.pathOf(spec.name),
    template: 'inhouse/e2e-spec.ts',
    view: {
      describe: named('describe'),
      it: named(e2e.test),
      expect: named('expect'),
      hook: named(e2e.hook),
      declarations: e2e.declarations,
      setup: e2e.statements,
      closes: closing(e2e, named),
      call: code`${e2e.request}(${e2e.server})`,
      route: literal(path),
      row,
      rowPath: `\`${path}/\${${row}.${id.property}}\``,
      response: useType(places.response),
      page: pageType(context),
      items: itemsName(context),
      id: id.property,
      idType: id.type,
      nobodyPath: nobodyOf(context, path),
      parents: known.map(({ name, assign, route, body, type }) => ({
        name,
        assign,
        parentRoute: route,
        given: body,
        type,
      })),
      variables: known.filter(({ isOwn }) => isOwn).map(({ property }) => property),
      body: bodyEntries(spec),
      shown: shownOf(spec),
      farPage: `{ ${first}: ${pages.style === 'page' ? 10_000 : 100_000}, ${size}: 10 }`,
      onePage: `{ ${first}: ${pages.style === 'page' ? 1 : 0}, ${size}: 1 }`,
      newest: newestLines(context, {
        row,
        named,
        page: `{ ${first}: ${pages.style === 'page' ? 1 : 0}, ${size}: 10 }`,
      }),
      sent: spec.versioned ? `{ ...changes, version: ${row}.version }` : 'changes',
      nothing: spec.versioned ? '{ version: 1 }' : '{}',
      changes: change === undefined ? [] : [{ changed: change }],
      patch: style.words.changes.toLowerCase(),
      removed: style.words.removed,
      refused,
      refuses: refused.length > 0,
      status: e2e.refusal ?? 400,
      ...titlesOf(spec.name, e2e, style.controller.path(spec.name)),
    },
    purpose: `what the routes of ${plural.words} promise, on the application as it starts`,
  };
}

/** Names that the spec has for something else. */
const RESERVED: ReadonlySet<string> = new Set(
  'app body build changes create list path request response server'.split(' '),
);

/** Scalars that a body has: those that a row is to be read back with. */
function fieldsSent(spec: FeatureSpec): readonly ScalarField[] {
  return writableFields(spec).filter((field): field is ScalarField => field.kind === 'scalar');
}

function bodyEntries(spec: FeatureSpec): readonly Code[] {
  return [
    ...fieldsSent(spec).map((field) => code`${propertyOf(field)}: ${sentValue(field) ?? ''},`),
    ...requiredParents(spec).map((field) => code`${propertyOf(field)},`),
  ];
}

/** What an answer shows of a body. */
function shownOf(spec: FeatureSpec): string {
  const all = [...fieldsSent(spec), ...requiredParents(spec)];
  const shown = all
    .filter(({ hidden }) => !hidden)
    .map((field) => `${propertyOf(field)}: body.${propertyOf(field)}`);
  return shown.length === all.length ? 'body' : `{ ${shown.join(', ')} }`;
}

/** `{ title: 'bravo' }` */
function changeOf(spec: FeatureSpec): Code | undefined {
  const field = fieldsSent(spec).find(({ hidden }) => !hidden);
  return field === undefined ? undefined : code`{ ${propertyOf(field)}: ${otherSentValue(field) ?? ''} }`;
}

/** The first rows of a list, where these are the newest. */
function newestLines(
  context: HouseContext,
  { row, named, page }: { row: string; named: (name: string) => Code; page: string },
): readonly Code[] {
  const { entity, id } = context.style;
  return entity.created === undefined && id.type !== 'number'
    ? [code`await create();`, code``]
    : [
        code`const ${row} = await create();`,
        code``,
        code`${named('expect')}((await list(${page})).${itemsName(context)}).toContainEqual(${row});`,
      ];
}

/** The path of a row that nobody has. */
function nobodyOf({ style: { id } }: HouseContext, path: string): Code {
  if (id.pipe === 'ParseUUIDPipe') {
    return code`\`${path}/\${${use('randomUUID', 'node:crypto')}()}\``;
  }
  return code`${literal(`${path}/${id.type === 'number' ? 2_147_483_647 : 0}`)}`;
}

function closing({ closes, app, hook }: E2eStyle, named: (name: string) => Code): Code {
  if (closes !== undefined) {
    return code`${closes};`;
  }
  const after = hook === 'beforeAll' ? 'afterAll' : 'afterEach';
  return app === undefined ? code`` : code`${named(after)}(async () => {\n  await ${app}.close();\n});`;
}
