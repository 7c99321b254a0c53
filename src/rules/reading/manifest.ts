import type { ProjectReader } from '../../contracts.js';
import { ProblemsError } from '../../errors.js';

/** What the rules ask of `package.json`. */
export interface Manifest {
  /** Names of everything it depends on, in whichever way. */
  readonly dependencies: ReadonlySet<string>;
  readonly scripts: Readonly<Record<string, string>>;
}

/**
 * Reads `package.json`; a project without one has no dependencies and no scripts.
 *
 * @throws ProblemsError when it is no JSON
 */
export function readManifest(reader: ProjectReader): Manifest {
  const json = reader.exists('package.json') ? parse(reader.read('package.json')) : {};
  return {
    dependencies: new Set(
      ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) =>
        Object.keys(record(json[key])),
      ),
    ),
    scripts: Object.fromEntries(
      Object.entries(record(json['scripts'])).map(([name, command]) => [name, String(command)]),
    ),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch (error) {
    throw new ProblemsError(
      [
        {
          code: 'check/bad-package-json',
          place: 'package.json',
          message: `the file is no valid JSON (${error instanceof Error ? error.message : String(error)})`,
          hint: 'mend the syntax, then run the check again',
        },
      ],
      'input',
      { cause: error },
    );
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
