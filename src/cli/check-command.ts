import { parseDocument } from 'yaml';
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
  const result = checkProject(reader, traitsOf(reader, options.persona));
  console.log(options.json ? checkJson(result) : checkText(result));
  if (result.findings.length > 0) {
    throw new ReportedError();
  }
}

/** What was asked for goes before what the service says of itself. */
function traitsOf(reader: ProjectReader, asked: string | undefined): Traits {
  const id = asked ?? (reader.exists(PERSONA_FILE) ? personaIn(reader.read(PERSONA_FILE)) : undefined);
  const persona = id === undefined ? undefined : findPersona(id);
  if (persona === undefined) {
    throw new ProblemsError([
      {
        code: id === undefined ? 'check/no-persona' : 'check/unknown-persona',
        place: asked === undefined ? PERSONA_FILE : '--persona',
        message:
          id === undefined
            ? 'the service does not say which persona it follows'
            : `there is no persona "${id}"`,
        hint: `known are ${personas.map((known) => known.id).join(' and ')}: write "persona: ${personas[0]?.id}" there, or pass --persona`,
      },
    ]);
  }
  return persona;
}

function personaIn(text: string): string | undefined {
  const document = parseDocument(text);
  const content: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return typeof content === 'object' && content !== null && 'persona' in content
    ? String(content.persona)
    : undefined;
}
