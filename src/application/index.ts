import type { Contribution } from '../contracts.js';
import { entityFiles } from '../support/entities.js';
import { errorFiles } from '../support/errors.js';
import { supportFile } from '../support/files.js';
import type { SupportGroup } from '../support/group.js';
import { httpFiles } from '../support/http.js';
import { paginationFiles } from '../support/pagination.js';
import { docFiles } from './docs.js';
import type { ApplicationOptions } from './options.js';
import { rootFiles } from './root.js';
import { sourceFiles } from './sources.js';

export type { ApplicationOptions } from './options.js';
export { INSTALL_SCRIPTS } from './package-managers.js';
export { VERSIONS, versionsOf, type KnownPackage } from './versions.js';

/** What the service itself uses or every feature needs. The other groups come with the first feature that needs them. */
const SUPPORT: readonly SupportGroup[] = [entityFiles, errorFiles, httpFiles, paginationFiles];

/** Files of other groups that the command seed is built on. */
const SEEDING = ['seeding/seed-source', 'seeding/fake', 'seeding/vocabulary', 'test/unique'];

/**
 * A new service: what it is made of, its tests, its documentation and the settings of its tools.
 *
 * @param options checked already: the name is one that npm takes
 */
export function applicationContribution(options: ApplicationOptions): Contribution {
  const { baseEntity, errorStyle } = options.persona;
  const host = { baseEntity, errorStyle };
  return {
    id: 'application',
    files: [
      ...rootFiles(options),
      ...sourceFiles(options),
      ...SUPPORT.flatMap((group) => Object.values(group(host))),
      ...SEEDING.map((id) => supportFile(id, host)),
      ...docFiles(options),
    ],
  };
}
