import { describedDtos } from './described-dtos.js';
import { documentedEnv } from './documented-env.js';
import { domainErrors } from './domain-errors.js';
import { explicitLoading } from './explicit-loading.js';
import { importStyle } from './import-style.js';
import { indexedForeignKeys } from './indexed-foreign-keys.js';
import { layers } from './layers.js';
import { lintedPromises } from './linted-promises.js';
import { managedEntity } from './managed-entity.js';
import { migratedTablesRule } from './migrated-tables.js';
import { naming } from './naming.js';
import { nestExceptions } from './nest-exceptions.js';
import { noAny } from './no-any.js';
import { noBlockingCalls } from './no-blocking-calls.js';
import { noConsole } from './no-console.js';
import { noEntityInController } from './no-entity-in-controller.js';
import { noSecrets } from './no-secrets.js';
import { noSwallowedErrors } from './no-swallowed-errors.js';
import { noSynchronize } from './no-synchronize.js';
import { pureDomain } from './pure-domain.js';
import type { Rule } from './rule.js';
import { tested } from './tested.js';
import { thinControllers } from './thin-controllers.js';

/** Every rule, in the order of the report. The only place that lists them. */
export const rules: readonly Rule[] = [
  managedEntity,
  importStyle,
  naming,
  describedDtos,
  thinControllers,
  noEntityInController,
  layers,
  pureDomain,
  nestExceptions,
  domainErrors,
  migratedTablesRule,
  noSynchronize,
  indexedForeignKeys,
  explicitLoading,
  noBlockingCalls,
  lintedPromises,
  noSwallowedErrors,
  tested,
  documentedEnv,
  noSecrets,
  noAny,
  noConsole,
];
