import type { Problem } from '../errors.js';
import { reportTo } from './problems.js';
import { isReference } from './sides.js';
import type { FeatureSpec, RelationField } from './types.js';

/**
 * Puts features into an order in which they can be made: each after those that its rows cannot do without, and after those that
 * they may refer to as far as that goes. Otherwise they stay as they are.
 *
 * Reports a circle of references that are all required, as nobody could make the first row.
 */
export function inDependencyOrder(
  features: readonly FeatureSpec[],
  problems: Problem[],
): readonly FeatureSpec[] {
  const waiting = [...features];
  const ordered: FeatureSpec[] = [];
  while (waiting.length > 0) {
    const free = (isBlocking: (field: RelationField) => boolean): number =>
      waiting.findIndex((feature) => blockers(feature, waiting, isBlocking).length === 0);
    const ready = free(() => true);
    const next = ready === -1 ? free(({ optional }) => !optional) : ready;
    if (next === -1) {
      reportCircle(waiting, problems);
    }
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

/** References to others that are still waiting. */
function blockers(
  feature: FeatureSpec,
  waiting: readonly FeatureSpec[],
  isBlocking: (field: RelationField) => boolean,
): readonly RelationField[] {
  const others = new Set(waiting.map(({ name }) => name.plural.kebab));
  others.delete(feature.name.plural.kebab);
  return feature.fields
    .filter(isReference)
    .filter((field) => others.has(field.target.plural.kebab) && isBlocking(field));
}

function reportCircle(waiting: readonly FeatureSpec[], problems: Problem[]): void {
  const [first] = waiting;
  const field = first && blockers(first, waiting, ({ optional }) => !optional)[0];
  if (
    first === undefined ||
    field === undefined ||
    problems.some(({ code }) => code === 'field/required-circle')
  ) {
    return;
  }
  const { camel } = field.name;
  reportTo(problems, `feature "${first.name.plural.kebab}", field "${camel}"`)(
    'field/required-circle',
    'refers, by required references only, back to its own feature, so that the first row could never be made',
    `make one of them optional: "${camel}:${field.type}:${field.target.plural.kebab}:optional"`,
  );
}
