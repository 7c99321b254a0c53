import type { Problem } from '../errors.js';
import { isOwner } from '../spec/sides.js';
import { type Database, isMysql, isSqlite, mysqlObstacle, sqliteObstacle } from '../schema/index.js';
import type { FeatureName, FeatureSpec, Field, RelationField, ScalarField } from '../spec/types.js';
import { quoted } from '../spec/suggest.js';
import { isExact } from './bounds.js';
import type { HouseStyle } from './types.js';

/**
 * What a feature asks for that is made with files of a persona, which a house with ways of its own does not have.
 *
 * @param made what the same run makes
 * @returns one problem for each field and option
 */
export function unsupportedIn(
  spec: FeatureSpec,
  style: Pick<HouseStyle, 'mapping' | 'serializes' | 'example' | 'existsBy' | 'layers' | 'graphql'> & {
    readonly dto: Pick<HouseStyle['dto'], 'checked'>;
    readonly database: Database;
    readonly entity: Pick<HouseStyle['entity'], 'inherited'>;
  },
  made: readonly FeatureName[] = [],
): readonly Problem[] {
  const { mapping, serializes, example, existsBy, graphql, database } = style;
  const shows = (mapping === 'none' || example !== undefined) && !serializes && !canUnselect(style);
  const found = spec.fields.flatMap((field) =>
    [
      ...(field.kind === 'relation'
        ? relationReasons(field)
        : scalarReasons(field, existsBy && graphql === undefined)),
      ...[
        isMysql(database) ? mysqlObstacle(field) : undefined,
        isSqlite(database) ? sqliteObstacle(field) : undefined,
      ].filter((one) => one !== undefined),
      ...(shows && field.hidden ? [SHOWN] : []),
      ...(field.filter && !style.dto.checked && !MADE.has(field.type) ? [UNCHECKED] : []),
      ...(field.type === 'json' && graphql !== undefined && graphql.json === undefined ? [NO_JSON] : []),
    ].map((reason) => problem(`field ${quoted(field.name.camel)}`, reason)),
  );
  return [
    ...found,
    ...spec.fields.flatMap((field) => sideProblems(field, spec, made)),
    ...versionReasons(spec, style).map((reason) =>
      problem(`feature ${quoted(spec.name.plural.kebab)}`, reason),
    ),
  ];
}

/** A value that no query reads is in no answer, where every row that is answered has been read by the service itself. */
export const canUnselect = ({
  mapping,
  example,
  layers,
}: Pick<HouseStyle, 'mapping' | 'example' | 'layers'>): boolean =>
  mapping === 'none' && example === undefined && layers === undefined;

const SHOWN = 'nothing here keeps a hidden field out of an answer';
const UNCHECKED = 'a filter that is no name, number or choice is checked by class-validator';
/** What Nest's own pipes make, or nobody can send wrongly. */
const MADE: ReadonlySet<string> = new Set(
  'string text email url slug phone enum integer float boolean uuid ref one'.split(' '),
);
const NO_JSON = 'the schema has no scalar of JSON: graphql-type-json and graphql-scalars bring one';

/** Services that hold repositories of TypeORM can tell whether a version was still there. */
function versionReasons(
  { versioned, fields }: FeatureSpec,
  { layers, example, entity, graphql, dto }: Parameters<typeof unsupportedIn>[1],
): readonly string[] {
  if (!versioned) {
    return [];
  }
  return [
    ...(layers === undefined && example === undefined && graphql === undefined
      ? []
      : ['optimistic locking is built where services of REST hold repositories of TypeORM']),
    ...(dto.checked ? [] : ['what names the version is checked by class-validator']),
    ...(fields.some(({ type }) => type === 'json')
      ? ['an update of one version takes no JSON by the types of TypeORM']
      : []),
    ...(entity.inherited.includes('version') ? ['every entity has a "version" of its base already'] : []),
  ];
}

function problem(place: string, reason: string): Problem {
  return {
    code: 'house/unsupported',
    place,
    message: `${reason}, and this project writes features in its own way`,
    hint: 'leave it out, or set "conventions: persona" in .nest-persona/persona.yaml and run "nest-persona add"',
  };
}

/** What is there already is the user's own to change. */
function sideProblems(field: Field, { name }: FeatureSpec, made: readonly FeatureName[]): readonly Problem[] {
  if (field.kind !== 'relation' || (field.type !== 'many' && field.inversedBy === undefined)) {
    return [];
  }
  const { target, inversedBy } = field;
  if ([name, ...made].some(({ plural }) => plural.kebab === target.plural.kebab)) {
    return [];
  }
  const { camel, pascal } = name.singular;
  const lines = `@OneToMany(() => ${pascal}, (${camel}) => ${camel}.${field.name.camel}) ${inversedBy?.camel ?? ''}?: Relation<${pascal}>[];`;
  return [
    {
      code: 'house/unsupported',
      place: `field ${quoted(field.name.camel)}`,
      message: `both sides of a relation are built in one run, and ${target.plural.kebab} are there already`,
      hint:
        inversedBy === undefined
          ? `leave it out, and let ${target.plural.kebab} refer to these by a "ref"`
          : `leave "inversed-by" out, and add to the entity of ${target.plural.kebab}: ${lines}`,
    },
  ];
}

function relationReasons(field: RelationField): readonly string[] {
  const { type, inversedBy } = field;
  const isBuilt = type === 'many' || ((type === 'ref' || type === 'one') && isOwner(field));
  return [
    ...(isBuilt ? [] : ['only references ("ref", "one") and their other side ("many") are built']),
    ...(type === 'one' && inversedBy !== undefined
      ? ['no other side of a one-to-one relation is built']
      : []),
  ];
}

function scalarReasons(field: ScalarField, findsItems: boolean): readonly string[] {
  const { type, list, filter, sort, search } = field;
  return [
    ...(PROTECTED.has(type) ? [`${type} fields are protected by files of a persona`] : []),
    ...(list && INEXACT.has(type) ? [`lists of ${type} are read exactly by a file of a persona`] : []),
    ...(isExact(field) ? [] : [`bounds of ${type} with so many digits are checked by a file of a persona`]),
    ...(type === 'json' && filter ? ['JSON is searched by files of a persona'] : []),
    ...(list && filter && !findsItems ? ['lists are searched in REST alone, since TypeORM 0.3.18'] : []),
    ...(list && (sort || search) ? ['lists are sorted and searched by files of a persona'] : []),
  ];
}

const PROTECTED: ReadonlySet<string> = new Set(['password', 'secret']);
const INEXACT: ReadonlySet<string> = new Set(['decimal', 'date']);
