import type { Problem } from '../errors.js';
import { isOwner } from '../spec/sides.js';
import type { FeatureSpec, Field, RelationField, ScalarField } from '../spec/types.js';
import { quoted } from '../spec/suggest.js';
import { isExact } from './bounds.js';
import type { HouseStyle } from './types.js';

/**
 * What a feature asks for that is made with files of a persona, which a house with ways of its own does not have.
 *
 * @returns one problem for each field and option
 */
export function unsupportedIn(
  spec: FeatureSpec,
  style: Pick<HouseStyle, 'mapping' | 'serializes' | 'example' | 'layers' | 'graphql'>,
): readonly Problem[] {
  const { mapping, serializes, example, graphql } = style;
  const shows = (mapping === 'none' || example !== undefined) && !serializes && !canUnselect(style);
  const found = spec.fields.flatMap((field) =>
    [
      ...reasons(field),
      ...(shows && field.hidden ? [SHOWN] : []),
      ...(field.type === 'json' && graphql !== undefined && graphql.json === undefined ? [NO_JSON] : []),
    ].map((reason) => problem(`field ${quoted(field.name.camel)}`, reason)),
  );
  return [
    ...found,
    ...(spec.versioned ? [problem(`feature ${quoted(spec.name.plural.kebab)}`, VERSIONED)] : []),
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
const NO_JSON = 'the schema has no scalar of JSON: graphql-type-json and graphql-scalars bring one';
const VERSIONED = 'optimistic locking is made with files of a persona';

function problem(place: string, reason: string): Problem {
  return {
    code: 'house/unsupported',
    place,
    message: `${reason}, and this project writes features in its own way`,
    hint: 'leave it out, or set "conventions: persona" in .nest-persona/persona.yaml and run "nest-persona add"',
  };
}

function reasons(field: Field): readonly string[] {
  return field.kind === 'relation' ? relationReasons(field) : scalarReasons(field);
}

function relationReasons(field: RelationField): readonly string[] {
  return [
    ...((field.type === 'ref' || field.type === 'one') && isOwner(field)
      ? []
      : ['only references ("ref", "one") are built']),
    ...(field.inversedBy === undefined ? [] : ['no other side of a relation is added']),
  ];
}

function scalarReasons(field: ScalarField): readonly string[] {
  const { type, list, filter, sort, search } = field;
  return [
    ...(PROTECTED.has(type) ? [`${type} fields are protected by files of a persona`] : []),
    ...(list && INEXACT.has(type) ? [`lists of ${type} are read exactly by a file of a persona`] : []),
    ...(isExact(field) ? [] : [`bounds of ${type} with so many digits are checked by a file of a persona`]),
    ...((list || type === 'json') && (filter || sort || search)
      ? ['lists and JSON are searched by files of a persona']
      : []),
  ];
}

const PROTECTED: ReadonlySet<string> = new Set(['password', 'secret']);
const INEXACT: ReadonlySet<string> = new Set(['decimal', 'date']);
