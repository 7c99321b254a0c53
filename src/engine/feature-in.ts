import { posix } from 'node:path';
import type { Plan } from '../contracts.js';
import { assertNoProblems } from '../errors.js';
import { readData, textsOf } from '../host/data-files.js';
import { startInquiry } from '../host/facts.js';
import { isBelow } from '../host/house/files.js';
import { type ChosenApplication, inApplication, placeProblems, planInRepository } from './application-of.js';
import type { FeatureRequest } from './feature-request.js';
import { planFeature } from './feature.js';
import { orAdoptFirst } from './not-adopted.js';

/**
 * Plans features for an application of a repository.
 *
 * @returns a plan whose paths are told from the root of the repository
 * @throws ProblemsError with every problem of the request and of the application
 */
export async function planFeatureIn(chosen: ChosenApplication, request: FeatureRequest): Promise<Plan> {
  assertNoProblems(placeProblems(chosen));
  const { reader, shared } = chosen;
  const planned = () => planFeature(request, reader, shared, chosen);
  // `nest-persona add` is not for an application that shares its package.json.
  const plan = await inApplication(chosen, () =>
    shared === undefined ? orAdoptFirst(reader, planned) : planned(),
  );
  return planInRepository(
    { ...plan, nextSteps: stepsIn(chosen, plan), notes: notesIn(chosen, plan) },
    chosen,
  );
}

/** The scripts of an application are run in it; of those of a workspace, only what it has can be run. */
function stepsIn(
  { application, shared, reader, question }: ChosenApplication,
  { nextSteps }: Plan,
): string[] {
  const { root } = application;
  if (shared !== undefined) {
    const scripts = textsOf(readData(startInquiry(reader), 'package.json')?.['scripts']);
    return nextSteps.filter((step) => scripts[step.split(' ').at(-1) ?? ''] !== undefined);
  }
  const { start = '' } = question;
  return isBelow(start, root) ? [...nextSteps] : [`cd ${posix.relative(start, root)}`, ...nextSteps];
}

function notesIn({ shared, application }: ChosenApplication, { notes }: Plan): readonly string[] {
  return shared?.isLibrary === true
    ? [
        ...notes,
        `${application.name} is a library: the data source of each application that uses it has to know its entities and migrations.`,
      ]
    : notes;
}
