import { diskReader } from '../apply/disk.js';
import type { Persona, ProjectReader } from '../contracts.js';
import { ProblemsError, assertNoProblems } from '../errors.js';
import { startInquiry } from '../host/facts.js';
import { SETTINGS_FILE, readSettings } from '../host/settings.js';
import { findPersona, personas } from '../personas/index.js';
import { checkProject } from '../rules/check.js';
import { checkJson, checkText } from '../rules/report.js';
import type { Traits } from '../rules/types.js';
import { findAppRoot } from './locate.js';
import type { CheckOptions } from './options.js';
import { ReportedError } from './reported.js';

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

/**
 * The conventions to hold the service to: those of the persona, as far as its settings do not say otherwise. What is
 * detected in the code does not count here, or a breach would turn into the convention once it is common enough.
 */
function traitsOf(reader: ProjectReader, asked: string | undefined): Traits {
  if (asked !== undefined && !reader.exists(SETTINGS_FILE)) {
    return personaCalled(asked);
  }
  const inquiry = startInquiry(reader);
  const settings = readSettings(inquiry, personas);
  assertNoProblems(inquiry.problems);
  const persona = asked === undefined ? settings.persona : personaCalled(asked);
  return {
    importStyle: settings.importStyle ?? persona.importStyle,
    baseEntity: { ...persona.baseEntity, ...settings.baseEntity },
    errorStyle: persona.errorStyle,
  };
}

function personaCalled(id: string): Persona {
  const persona = findPersona(id);
  if (persona === undefined) {
    throw new ProblemsError([
      {
        code: 'check/unknown-persona',
        place: '--persona',
        message: `there is no persona "${id}"`,
        hint: `choose one of ${personas.map((known) => known.id).join(', ')}`,
      },
    ]);
  }
  return persona;
}
