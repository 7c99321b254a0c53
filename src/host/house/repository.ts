import { posix } from 'node:path';
import type { ProjectReader } from '../../contracts.js';
import { isData, readData, textsOf } from '../data-files.js';
import { type Inquiry, startInquiry } from '../facts.js';

/** A repository, and where in it the command was started. */
export interface FoundRepository {
  /** From the reader's root. */
  readonly root: string;
  /** From the repository's root, '' for the root itself. */
  readonly start: string;
}

/**
 * Finds the repository that a folder belongs to, upwards: the workspace around the nearest application, else that
 * application, else the nearest folder with a `package.json` or a `.git`, which may have applications below it.
 *
 * @param reader everything above the folder, up to the root of the disk
 * @param folder from the reader's root
 * @returns undefined when there is nothing of the kind
 */
export function findRepository(reader: ProjectReader, folder: string): FoundRepository | undefined {
  const inquiry = startInquiry(reader);
  const above = foldersAbove(folder);
  const repository = above.findIndex((one) => reader.exists(posix.join(one, '.git')));
  // What lies above a repository has no say in it.
  const inside = repository === -1 ? above : above.slice(0, repository + 1);
  const root =
    inside.findLast((one) => isWorkspace(inquiry, one)) ??
    inside.find((one) => isApplication(inquiry, one)) ??
    inside.find((one) => reader.exists(posix.join(one, 'package.json'))) ??
    above[repository];
  return root === undefined ? undefined : { root, start: posix.relative(root, folder) };
}

/** A folder and those above it, the nearest first. */
function foldersAbove(folder: string): readonly string[] {
  const parent = posix.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

function isWorkspace(inquiry: Inquiry, folder: string): boolean {
  const data = (name: string): ReturnType<typeof readData> => readData(inquiry, posix.join(folder, name));
  return (
    inquiry.reader.exists(posix.join(folder, 'nx.json')) ||
    isData(data('nest-cli.json')?.['projects']) ||
    Array.isArray(data('pnpm-workspace.yaml')?.['packages']) ||
    data('package.json')?.['workspaces'] !== undefined
  );
}

function isApplication(inquiry: Inquiry, folder: string): boolean {
  const { dependencies, devDependencies } = readData(inquiry, posix.join(folder, 'package.json')) ?? {};
  return (
    { ...textsOf(devDependencies), ...textsOf(dependencies) }['@nestjs/core'] !== undefined ||
    inquiry.reader.exists(posix.join(folder, 'nest-cli.json'))
  );
}
