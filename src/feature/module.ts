import { use } from '../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../contracts.js';
import { featureNames } from '../support/feature-names.js';
import { moduleOf } from '../support/feature-paths.js';
import { hasSecret } from './protection.js';

/** The module of a feature. */
export function moduleFile({ spec }: FeatureContext, paths: FeaturePaths): FileContribution {
  const names = featureNames(spec.name);
  return {
    path: paths.module,
    template: 'feature/module.ts',
    view: {
      module: names.module,
      entity: use(names.entity, moduleOf(paths.entity)),
      controller: use(names.controller, moduleOf(paths.controller)),
      service: use(names.service, moduleOf(paths.service)),
      repository: use(names.repository, moduleOf(paths.repository)),
      providers: hasSecret(spec) ? [use('SecretCipher', 'src/common/security/secret-cipher')] : [],
    },
    purpose: `joins what belongs to ${spec.name.plural.words}`,
  };
}
