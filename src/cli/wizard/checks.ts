import { checkIsNew } from '../../engine/surroundings.js';
import { type Problem, ProblemsError } from '../../errors.js';
import { buildFeature } from '../../spec/build.js';
import { featureNameOf } from '../../spec/names.js';
import type { ProblemCode } from '../../spec/problems.js';
import type { FeatureSpec } from '../../spec/types.js';
import type { Ground, StepName, WizardState } from './types.js';

/** What the answers come to: a spec, or what is wrong with them. */
export type Outcome =
  | { readonly spec: FeatureSpec; readonly problems: readonly [] }
  | { readonly spec?: never; readonly problems: readonly Problem[] };

type Answers = Pick<WizardState, 'name' | 'singular' | 'versioned' | 'fields'>;

/** Judges the answers by the checks that a run makes, so that what the wizard accepts, the run accepts. */
export function outcomeOf({ name, singular, versioned, fields }: Answers, { around }: Ground): Outcome {
  try {
    const own = singular === undefined ? {} : { singular };
    const spec = buildFeature({ ...around, name, ...own, versioned, fields });
    const problems = checkIsNew(spec, around);
    return problems.length === 0 ? { spec, problems: [] } : { problems };
  } catch (error) {
    if (error instanceof ProblemsError) {
      return { problems: error.problems };
    }
    throw error;
  }
}

/** The same before there is any field. */
export function problemsOf(answers: Answers, ground: Ground): readonly Problem[] {
  const { problems } = outcomeOf(answers, ground);
  if (answers.fields.length > 0) {
    return problems;
  }
  const others = problems.filter(({ code }) => code !== 'feature/no-fields');
  return others.length > 0 ? others : checkIsNew({ name: featureNameOf(answers.name) }, ground.around);
}

/** The questions about a field, in the order in which they are asked. */
const fieldSteps = ['field', 'argument', 'modifiers', 'setting'] as const;

export type FieldStep = (typeof fieldSteps)[number];

const stepOfCode: Partial<Record<ProblemCode, FieldStep>> = {
  'feature/class-clash': 'field',
  'feature/too-many-fields': 'field',
  'field/bad-name': 'field',
  'field/reserved-name': 'field',
  'field/name-too-long': 'field',
  'field/base-clash': 'field',
  'field/duplicate': 'field',
  'field/no-name': 'field',
  'field/reference-named-id': 'field',
  'field/missing-argument': 'argument',
  'field/extra-argument': 'argument',
  'field/bad-argument': 'argument',
  'field/no-values': 'argument',
  'field/bad-value': 'argument',
  'field/duplicate-value': 'argument',
  'field/duplicate-member': 'argument',
  'field/unknown-feature': 'argument',
  'field/unknown-modifier': 'argument',
  'field/bad-default': 'setting',
  'field/bad-bound': 'setting',
  'field/empty-range': 'setting',
  'field/bad-description': 'setting',
  'field/bad-modifier-value': 'setting',
};

/**
 * What is wrong with the field in hand after the answer to `asked`, and which question has to be asked again: the earliest one that
 * the problems are about. Problems of questions that are still to come are none yet.
 */
export function refused(
  problems: readonly Problem[],
  asked: FieldStep,
): { readonly step: StepName; readonly problems: readonly Problem[] } | undefined {
  const found = problems
    .map((problem) => ({ problem, at: fieldSteps.indexOf(stepOf(problem)) }))
    .filter(({ at }) => at <= fieldSteps.indexOf(asked));
  const step = fieldSteps[Math.min(...found.map(({ at }) => at))];
  return step === undefined ? undefined : { step, problems: found.map(({ problem }) => problem) };
}

/** A contradiction is mended among the modifiers. */
function stepOf({ code }: Problem): FieldStep {
  return (stepOfCode as Readonly<Record<string, FieldStep | undefined>>)[code] ?? 'modifiers';
}
