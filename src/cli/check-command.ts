import { parse } from 'yaml';
import { diskReader } from '../apply/disk.js';
import type { ProjectReader } from '../contracts.js';
import { ProblemsError } from '../errors.js';
import { findPersona, personas } from '../personas/index.js';
import { checkProject } from '../rules/check.js';
import { checkJson, checkText } from '../rules/report.js';
import type { Traits } from '../rules/types.js';
import { findAppRoot } from './locate.js';
import type { CheckOptions } from './options.js';
import { ReportedError } from './reported.js';

const PERSONA_FILE = '.nest-persona/persona.yaml';

/**
 * `nest-persona check`: reads the service, prints what breaks its conventions.
 *
 * @throws ReportedError when anything does, after it is printed
 */
export function checkCommand(options: CheckOptions): void {
  const reader = diskReader(findAppRoot(options.cwd ?? process.cwd()));
  const result = checkProject(reader, traitsOf(reader));
  console.log(options.json ? checkJson(result) : checkText(result));
  if (result.findings.length > 0) {
    throw new ReportedError();
  }
}

function traitsOf(reader: ProjectReader): Traits {
  const id = reader.exists(PERSONA_FILE) ? personaIn(reader.read(PERSONA_FILE)) : undefined;
  const persona = id === undefined ? undefined : findPersona(id);
  if (persona === undefined) {
    throw new ProblemsError([
      {
        code: 'check/no-persona',
        place: PERSONA_FILE,
        message: id === undefined ? 'the service does not say which persona it follows' : `there is no persona "${id}"`,
        hint: `write "persona: ${personas[0]?.id}" there (known: ${personas.map((known) => known.id).join(', ')})`,
      },
    ]);
  }
  return persona;
}

function personaIn(text: string): string | undefined {
  const document: unknown = parse(text);
  return typeof document === 'object' && document !== null && 'persona' in document ? String(document.persona) : undefined;
}
