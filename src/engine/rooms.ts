import { restContribution } from '../api/rest/files.js';
import type { Contribution, FeatureContext, Table } from '../contracts.js';
import { featureContribution, featurePaths } from '../feature/index.js';
import { MODELS_FOLDER } from '../host/index.js';
import { typeormContribution } from '../persistence/typeorm/files.js';
import { tableOf } from '../schema/index.js';
import { printModel } from '../spec/print-model.js';
import type { FeatureSpec } from '../spec/types.js';

/** What each room adds to a feature, but for its migration and its registration, which depend on what else the run does. */
export function roomContributions(context: FeatureContext): readonly Contribution[] {
  const table = tableIn(context);
  const paths = featurePaths(context);
  return [
    featureContribution(context, table, paths),
    typeormContribution(context, table, paths),
    restContribution(context, table, paths),
    modelContribution(context.spec),
  ];
}

/** The table of a feature in its project. */
export function tableIn({ spec, host }: Pick<FeatureContext, 'spec' | 'host'>): Table {
  return tableOf(spec, host.baseEntity);
}

/** Where the model of a feature lies. */
export function modelPathOf({ name }: FeatureSpec): string {
  return `${MODELS_FOLDER}/${name.plural.kebab}.yaml`;
}

/** The model of a feature, which later runs read. */
export function modelContribution(spec: FeatureSpec): Contribution {
  return {
    id: 'model',
    files: [
      {
        path: modelPathOf(spec),
        template: 'model/feature.yaml',
        view: { model: printModel(spec) },
        purpose: 'the model that the feature was made from',
      },
    ],
  };
}

/** A feature of the project that gets the other side of a relation: as it is, and as it is to be, each in its project. */
export interface FeatureChange {
  readonly before: FeatureContext;
  readonly after: FeatureContext;
}
