import { assertNoProblems } from '../errors.js';
import { type AdoptionPlan, type AdoptionRequest, planAdoption, surveyProject } from './adopt.js';
import {
  type ChosenApplication,
  inApplication,
  planInRepository,
  sharedManifestProblems,
} from './application-of.js';

/**
 * Says piece by piece what an application of a repository lacks for a persona.
 *
 * @throws ProblemsError with everything that is in the way
 */
export async function surveyIn(
  chosen: ChosenApplication,
  request: AdoptionRequest,
): Promise<Omit<AdoptionPlan, 'plan'>> {
  assertNoProblems(sharedManifestProblems(chosen));
  return inApplication(chosen, () => surveyProject(request, chosen.reader));
}

/**
 * Plans what makes an application of a repository fit for a persona.
 *
 * @returns a plan whose paths are told from the root of the repository
 * @throws ProblemsError with everything that is in the way
 */
export async function planAdoptionIn(
  chosen: ChosenApplication,
  request: AdoptionRequest,
): Promise<AdoptionPlan> {
  assertNoProblems(sharedManifestProblems(chosen));
  const adoption = await inApplication(chosen, () => planAdoption(request, chosen.reader));
  return { ...adoption, plan: planInRepository(adoption.plan, chosen) };
}
