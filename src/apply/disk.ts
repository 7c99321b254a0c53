import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan, PlanEntry, ProjectReader } from '../contracts.js';
import { assertNoProblems, type Problem } from '../errors.js';

/**
 * Reads a project from a folder on disk.
 *
 * @param root absolute path of the app root; every path asked for is POSIX and relative to it
 */
export function diskReader(root: string): ProjectReader {
  return {
    exists: (path) => existsSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    list(folder) {
      const absolute = join(root, folder);
      if (!existsSync(absolute)) {
        return [];
      }
      return readdirSync(absolute, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** What a plan writes: everything but the edits that are left to the user. */
type Write = Exclude<PlanEntry, { action: 'by-hand' }>;

const isWrite = (entry: PlanEntry): entry is Write => entry.action !== 'by-hand';

/**
 * Writes a plan to disk, all of it or nothing: places that cannot be written are found first, and when a
 * write fails all the same, what was written before it is taken back.
 *
 * @param root absolute path of the app root; made when it does not exist
 * @throws ProblemsError when a place cannot be written
 */
export function applyToDisk(plan: Plan, root: string): void {
  const writes = plan.entries.filter(isWrite);
  assertNoProblems(writes.flatMap((entry) => unwritable(root, entry)));

  const undo: (() => void)[] = [];
  try {
    for (const entry of writes) {
      undo.push(writeEntry(root, entry));
    }
  } catch (error) {
    for (const step of undo.reverse()) {
      step();
    }
    assertNoProblems([
      {
        code: 'disk/write-failed',
        place: root,
        message: `writing failed and was taken back (${error instanceof Error ? error.message : String(error)})`,
        hint: 'free space or mend the permissions of the folder, then run the command again',
      },
    ]);
  }
}

/** Writes one entry through a temporary file; returns the step that takes it back. */
function writeEntry(root: string, entry: Write): () => void {
  const target = join(root, entry.path);
  const firstMade = mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, entry.content);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (firstMade !== undefined) {
      rmSync(firstMade, { recursive: true });
    }
    throw error;
  }
  return () => {
    if (entry.action === 'update') {
      writeFileSync(target, entry.before);
    } else {
      rmSync(target, { force: true });
    }
    if (firstMade !== undefined) {
      rmSync(firstMade, { recursive: true, force: true });
    }
  };
}

function unwritable(root: string, entry: Write): Problem[] {
  const target = join(root, entry.path);
  const place = entry.path;
  const existing = nearestExisting(target);
  if (existing !== target && !lstatSync(existing).isDirectory()) {
    return [
      {
        code: 'disk/not-a-folder',
        place,
        message: `"${existing}" is a file where a folder is needed`,
        hint: 'move or rename that file',
      },
    ];
  }
  try {
    accessSync(existing, constants.W_OK);
    return [];
  } catch {
    return [
      {
        code: 'disk/not-writable',
        place,
        message: `"${existing}" cannot be written`,
        hint: `give yourself write permission there (chmod u+w "${existing}")`,
      },
    ];
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
