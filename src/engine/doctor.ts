import type { Plan, ProjectReader } from '../contracts.js';
import {
  departuresOf,
  type Diagnosis,
  obstaclesOf,
  personaProblems,
  type Rehearsal,
  sectionsOf,
} from '../doctor/index.js';
import { type Problem, ProblemsError } from '../errors.js';
import { readHouse, type WorkspaceQuestion } from '../host/house/index.js';
import { readHost } from '../host/index.js';
import { personas } from '../personas/index.js';
import { type ChosenApplication, chooseApplication } from './application-of.js';
import { planFeatureIn } from './feature-in.js';

/** A feature of every common kind of field, by names that an application is unlikely to have: the first one that is free. */
const EXAMPLES = ['orders', 'invoices', 'parcels'] as const;
const FIELDS = 'title:string:120,total:decimal:12:2,status:enum:pending:paid';

/**
 * Examines a repository: its facts, what a feature run would do in it, and what is in the way. The run is the real one,
 * planned and not applied.
 *
 * @param reader the repository, from its root
 * @param now milliseconds since 1970
 */
export async function diagnose(
  reader: ProjectReader,
  question: WorkspaceQuestion,
  now: number,
): Promise<Diagnosis> {
  const { house, problems: broken } = readHouse(reader, question);
  const sections = sectionsOf(house);
  const obstacles = obstaclesOf(house, broken);
  if (obstacles.length > 0) {
    return { sections, problems: obstacles, departures: [], notes: [] };
  }
  const chosen = chooseApplication(reader, question);
  const reading = readHost(chosen.reader, { personas, shared: chosen.shared });
  const unfit = reading.conventions === 'house' ? [] : personaProblems(house);
  if (unfit.length > 0) {
    return { sections, problems: unfit, departures: [], notes: [] };
  }
  const rehearsed = await rehearse(
    chosen,
    EXAMPLES.find((name) => !reading.takenFolders.includes(name)) ?? 'orders',
    now,
  );
  return 'problems' in rehearsed
    ? { sections, problems: rehearsed.problems, departures: [], notes: reading.notes }
    : {
        sections,
        problems: [],
        rehearsal: rehearsed,
        departures: reading.conventions === 'house' ? [] : departuresOf(house, reading.host),
        notes: reading.notes,
      };
}

async function rehearse(
  chosen: ChosenApplication,
  name: string,
  now: number,
): Promise<Rehearsal | { readonly problems: readonly Problem[] }> {
  try {
    const request = { name, fields: FIELDS, versioned: false, register: true, now };
    const plan = await planFeatureIn(chosen, request);
    return rehearsalOf(name, plan);
  } catch (error) {
    if (error instanceof ProblemsError) {
      return { problems: error.problems };
    }
    throw error;
  }
}

const rehearsalOf = (name: string, { entries, nextSteps }: Plan): Rehearsal => ({
  request: `${name} ${FIELDS}`,
  entries: entries.map(({ action, path, purpose }) => ({ action, path, purpose })),
  nextSteps,
});
