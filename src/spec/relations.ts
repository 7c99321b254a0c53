import { featureNameOf } from './names.js';
import { isIdentifier, maxTyped } from './identifiers.js';
import type { Report } from './problems.js';
import { didYouMean, nearest, quoted } from './suggest.js';
import type { FeatureName, Name, RelationType } from './types.js';

export const relationTypes: readonly RelationType[] = ['ref', 'one', 'many', 'many-to-many'];

/** The features that a relation can point to. */
export interface Targets {
  /** The feature that is being built. */
  readonly self: FeatureName;
  /** By kebab-case plural. */
  readonly known: ReadonlyMap<string, FeatureName>;
}

/** Finds the feature that a relation points to; reports when there is none. */
export function readTarget(
  args: readonly string[],
  type: RelationType,
  { self, known }: Targets,
  report: Report,
): FeatureName | undefined {
  const [written = '', ...extra] = args;
  for (const argument of extra.filter((each) => each !== '')) {
    report(
      'field/extra-argument',
      `"${type}" has no use for ${quoted(argument)}`,
      `write it like "${type}:customers"`,
    );
  }
  if (written === '') {
    report(
      'field/missing-argument',
      `"${type}" needs the name of a feature`,
      `write it like "${type}:customers"`,
    );
    return undefined;
  }
  const { plural } = featureNameOf(written.slice(0, maxTyped));
  const target = plural.kebab === self.plural.kebab ? self : known.get(plural.kebab);
  if (target === undefined) {
    reportUnknown(written, plural, [...known.keys()], report);
  }
  return target;
}

function reportUnknown(written: string, plural: Name, known: readonly string[], report: Report): void {
  const near = nearest(plural.kebab, known);
  const make = `make it first: nest-persona feature ${plural.kebab} name:string:120`;
  const hint = isIdentifier(written) ? make : 'name a feature of this service';
  report(
    'field/unknown-feature',
    `there is no feature ${quoted(isIdentifier(written) ? plural.kebab : written)} to refer to`,
    near === undefined ? hint : `${didYouMean(plural.kebab, known).replace('?', '')}? If not, ${hint}`,
  );
}
