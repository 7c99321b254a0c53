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

/** What an application is to the workspace whose `package.json` it shares. Paths are told from the app root. */
export interface SharedApplication {
  /** The app root, from the root of the repository. */
  readonly root: string;
  /** What it is compiled with: `tsconfig.app.json`, `../../tsconfig.json`. */
  readonly tsconfig: string;
  /** `src/main.ts` */
  readonly entry: string;
  readonly isLibrary: boolean;
}

/** What readers of single facts share: the project, and places to put what they find. */
export interface Inquiry {
  readonly reader: ProjectReader;
  readonly facts: Fact[];
  readonly problems: Problem[];
  /** For the report: what was seen and not followed. */
  readonly notes: string[];
  /** Absent for an application with a `package.json` of its own. */
  readonly shared?: SharedApplication;
}

export function startInquiry(reader: ProjectReader, shared?: SharedApplication): Inquiry {
  return { reader, facts: [], problems: [], notes: [], ...(shared === undefined ? {} : { shared }) };
}

/** The first of some paths that exists. */
export function firstExisting({ reader }: Inquiry, paths: readonly string[]): string | undefined {
  return paths.find((path) => reader.exists(path));
}
