import { elsewhereProblems } from '../../doctor/index.js';
import type { Problem } from '../../errors.js';
import { readHouse } from '../../host/house/index.js';
import type { Whereabouts } from './plan.js';

/** What there is to say of where the entities of an application are, when that is not in it. */
export function problemsOfPlace({
  repository,
  question,
}: Pick<Whereabouts, 'repository' | 'question'>): readonly Problem[] {
  const { house } = readHouse(repository, question);
  return house.orm.value.id === 'typeorm' ? elsewhereProblems(house) : [];
}
