import { code, docComment, literal } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../../contracts.js';
import type { ScalarField } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';

/** The TypeScript enum of a field; the column holds its values as text. */
export function enumFile(
  field: ScalarField,
  { spec }: FeatureContext,
  paths: FeaturePaths,
): FileContribution {
  return {
    path: paths.enumFile(field),
    template: 'persistence/typeorm/enum.ts',
    view: {
      comment: docComment(...(field.description === undefined ? [] : [field.description])),
      name: featureNames(spec.name).enumOf(field),
      members: (field.values ?? []).map(({ member, value }) => code`${member} = ${literal(value)},`),
    },
    purpose: `the values of ${field.name.camel}`,
  };
}
