import type { Contribution } from '../contracts.js';
import { supportFiles } from '../support/files.js';
import { docFiles } from './docs.js';
import type { ApplicationOptions } from './options.js';
import { rootFiles } from './root.js';
import { sourceFiles } from './sources.js';

export type { ApplicationOptions } from './options.js';
export { VERSIONS, versionsOf, type KnownPackage } from './versions.js';

/**
 * A new service: what it is made of, its tests, its documentation and the settings of its tools.
 *
 * @param options checked already: the name is one that npm takes
 */
export function applicationContribution(options: ApplicationOptions): Contribution {
  const { baseEntity, errorStyle } = options.persona;
  return {
    id: 'application',
    files: [
      ...rootFiles(options),
      ...sourceFiles(options),
      ...Object.values(supportFiles({ baseEntity, errorStyle })),
      ...docFiles(options),
    ],
  };
}
