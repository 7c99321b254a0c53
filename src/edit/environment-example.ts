import type { EditResult, EnvironmentVariable } from '../contracts.js';
import { eolOf } from './source-edit.js';

/**
 * Adds a variable to `.env.example`, with its description as a comment; one that the service can do without is
 * commented out.
 *
 * @returns a function of the source text; present when the variable is there, commented out or not
 *
 * @example
 * appendEnvironmentExample({ name: 'KEY', description: 'Signs cookies.', example: 'x', required: true })
 */
export function appendEnvironmentExample(
  variable: Omit<EnvironmentVariable, 'member'>,
): (source: string) => EditResult {
  const { name, description, example, required } = variable;
  return (source) => {
    if (new RegExp(`^[#\\s]*(?:export\\s+)?${name}\\s*=`, 'm').test(source)) {
      return { status: 'present' };
    }
    const eol = eolOf(source);
    const comment = description.split(/\r?\n/).map((line) => `# ${line}`.trimEnd());
    const lines = [...comment, `${required ? '' : '# '}${name}=${quoted(example)}`].join(eol) + eol;
    const head = source.trimEnd();
    return { status: 'edited', text: head === '' ? source.trimStart() + lines : head + eol + eol + lines };
  };
}

/** As dotenv and `node --env-file` read it: quotes around anything but plain characters. */
function quoted(value: string): string {
  if (/^[\w@%+=:,./?&~-]*$/.test(value)) {
    return value;
  }
  return value.includes("'") ? `"${value.replaceAll('\n', '\\n')}"` : `'${value}'`;
}
