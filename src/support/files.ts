import type { FileContribution } from '../contracts.js';
import { entityFiles } from './entities.js';
import { errorFiles } from './errors.js';
import { filteringFiles } from './filtering.js';
import type { SupportGroup, SupportHost } from './group.js';
import { httpFiles } from './http.js';
import { paginationFiles } from './pagination.js';
import { relatedFiles } from './related.js';
import { securityFiles } from './security.js';
import { seedingFiles } from './seeding.js';
import { testHelperFiles } from './test-helpers.js';
import { typeormFiles } from './typeorm.js';
import { validationFiles } from './validation.js';

const GROUPS: readonly SupportGroup[] = [
  entityFiles,
  errorFiles,
  httpFiles,
  paginationFiles,
  filteringFiles,
  validationFiles,
  relatedFiles,
  securityFiles,
  testHelperFiles,
  seedingFiles,
  typeormFiles,
];

/**
 * A file that features share: it is written when the project lacks it, and kept as it is otherwise.
 *
 * @param id subject and file: `errors/problem-item`, `pagination/cursor`
 * @throws Error for an id that this host does not have, which is a defect of ours
 */
export function supportFile(id: string, host: SupportHost): FileContribution {
  const file = supportFiles(host)[id];
  if (file === undefined) {
    throw new Error(`there is no support file "${id}" for ${host.errorStyle} errors`);
  }
  return { ...file, shared: true };
}

/** All of them, by id. */
export function supportFiles(host: SupportHost): Readonly<Record<string, FileContribution>> {
  return Object.fromEntries(GROUPS.flatMap((group) => Object.entries(group(host))));
}
