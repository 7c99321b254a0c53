import type { ProjectReader } from '../contracts.js';
import type { Problem } from '../errors.js';

/** Something that was found out about a project, and from what. */
export interface Fact {
  /** `package manager`, `import style`. */
  readonly about: string;
  readonly value: string;
  /** Where it shows: `pnpm-lock.yaml`, `12 of 14 imports below src`. */
  readonly evidence: string;
}

/** What readers of single facts share: the project, and places to put what they find. */
export interface Inquiry {
  readonly reader: ProjectReader;
  readonly facts: Fact[];
  readonly problems: Problem[];
  /** For the report: what was seen and not followed. */
  readonly notes: string[];
}

export function startInquiry(reader: ProjectReader): Inquiry {
  return { reader, facts: [], problems: [], notes: [] };
}

/** The first of some paths that exists. */
export function firstExisting({ reader }: Inquiry, paths: readonly string[]): string | undefined {
  return paths.find((path) => reader.exists(path));
}
