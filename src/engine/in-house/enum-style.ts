import type { House } from '../../host/house/index.js';
import type { Place } from '../../inhouse/index.js';
import type { FeatureName, FeatureSpec, ScalarField } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';

type Enums = NonNullable<House['naming']['value']['enums']>;

/**
 * Where the enum of a field lies, and what it is called.
 *
 * @param home the folder of the feature
 * @param stem the feature's name as files are called: `order`
 * @param entity the feature's entity
 */
export function enumPlace(
  enums: Enums | undefined,
  { home, stem, entity }: { readonly home: string; readonly stem: string; readonly entity: Place },
  name: FeatureName,
  field: ScalarField,
): Place {
  const { prefix = '', suffix = '', ending = '.enum.ts', place } = enums ?? {};
  const className = `${prefix}${featureNames(name).enumOf(field)}${suffix}`;
  if (place?.kind === 'entity') {
    return { path: entity.path, className };
  }
  const folder =
    place === undefined
      ? `${home}/enums`
      : place.kind === 'shared'
        ? place.folder
        : [home, place.folder].filter((part) => part !== '').join('/');
  return { path: `${folder}/${stem}-${field.name.kebab}${ending}`, className };
}

/** A feature whose enums have members as the house writes them. */
export function withMembers(spec: FeatureSpec, enums: Enums | undefined): FeatureSpec {
  const written = MEMBERS[enums?.members ?? 'pascal'];
  return {
    ...spec,
    fields: spec.fields.map((field) =>
      field.kind === 'scalar' && field.values !== undefined
        ? {
            ...field,
            values: field.values.map((one) => Object.assign({}, one, { member: written(one.member) })),
          }
        : field,
    ),
  };
}

const snake = (member: string): string => member.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_');

const MEMBERS: Readonly<Record<NonNullable<Enums['members']>, (member: string) => string>> = {
  pascal: (member) => member,
  constant: (member) => snake(member).toUpperCase(),
  camel: (member) => member.charAt(0).toLowerCase() + member.slice(1),
  snake: (member) => snake(member).toLowerCase(),
};
