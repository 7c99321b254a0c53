import { code, use } from '../code/index.js';
import type { Contribution, EnvironmentVariable, FeatureContext, FeaturePaths, Table } from '../contracts.js';
import { listsOf, toOneRelationsOf } from '../support/fields.js';
import { neededSupport } from '../support/needed.js';
import { e2eSpecFile } from './e2e-spec.js';
import { errorFiles } from './errors.js';
import { factoryFile } from './factory.js';
import { moduleFile } from './module.js';
import { hasSecret } from './protection.js';
import { seedFile } from './seed.js';
import { serviceFile } from './service.js';
import { unitSpecFile } from './unit-spec.js';

/** Read by `src/common/security/secret-cipher`. The example is no secret: it is published with this tool. */
const encryptionKey: EnvironmentVariable = {
  name: 'ENCRYPTION_KEY',
  description:
    'Key of everything that is stored encrypted: 32 bytes in base64. Make your own by `openssl rand -base64 32`.',
  example: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
  member: code`@${use('Expose', 'class-transformer')}()
  @${use('Matches', 'class-validator')}(/^[A-Za-z0-9+/]{43}=$/, { message: '$property must be 32 bytes in base64' })
  ENCRYPTION_KEY!: string;`,
  required: true,
};

/** What a feature is made of whatever the ORM and the API: module, service, errors, tests and a factory. */
export function featureContribution(
  context: FeatureContext,
  _table: Table,
  paths: FeaturePaths,
): Contribution {
  const { spec, host } = context;
  const isStarted = host.isLibrary !== true;
  const files = [
    moduleFile(context, paths),
    serviceFile(context, paths),
    ...errorFiles(host.persona.errorStyle, spec, paths),
    unitSpecFile(context, paths),
    ...(isStarted ? [e2eSpecFile(context, paths)] : []),
    factoryFile(context, paths),
    seedFile(context, paths),
  ];
  const includes = toOneRelationsOf(spec).some(({ hidden, readonly }) => !hidden && !readonly);
  const related = listsOf(spec).length > 0;
  const overHttp = [
    'test/as-json',
    'test/problem',
    'test/rest-client',
    'test/set-created',
    ...(includes || related ? ['test/count-queries'] : []),
    ...(related ? ['test/related-client'] : []),
  ];
  return {
    id: 'feature',
    files: [...files, ...neededSupport(files, isStarted ? overHttp : [], context)],
    env: hasSecret(spec) ? [encryptionKey] : [],
  };
}
