import type { Persona } from '../contracts.js';
import { type ChosenApplication, inApplication } from '../engine/application-of.js';
import { ProblemsError, assertNoProblems } from '../errors.js';
import { startInquiry } from '../host/facts.js';
import { SETTINGS_FILE, readSettings } from '../host/settings.js';
import { findPersona, personas } from '../personas/index.js';
import { checkProject } from '../rules/check.js';
import { checkJson, checkText } from '../rules/report.js';
import type { Traits } from '../rules/types.js';
import type { CheckOptions } from './options.js';
import { ReportedError } from './reported.js';
import { findApplication } from './workplace.js';

/**
 * `nest-persona check`: reads the service, prints what breaks its conventions.
 *
 * @throws ReportedError when anything does, after it is printed
 */
export async function checkCommand(options: CheckOptions): Promise<void> {
  const { chosen } = findApplication(options);
  const checked = await inApplication(chosen, () =>
    checkProject(chosen.reader, traitsOf(chosen, options.persona)),
  );
  const findings = checked.findings.map((one) => ({ ...one, path: chosen.inRepository(one.path) }));
  const result = { ...checked, findings };
  console.log(options.json ? checkJson(result) : checkText(result));
  if (result.findings.length > 0) {
    throw new ReportedError();
  }
}

/**
 * The conventions to hold the service to: those of the persona, as far as its settings do not say otherwise. What is
 * detected in the code does not count here, or a breach would turn into the convention once it is common enough.
 */
function traitsOf(
  { reader, shared }: Pick<ChosenApplication, 'reader' | 'shared'>,
  asked: string | undefined,
): Traits {
  if (asked !== undefined && !reader.exists(SETTINGS_FILE)) {
    return personaCalled(asked);
  }
  const inquiry = startInquiry(reader, shared);
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
