import { type Problem, assertNoProblems } from '../errors.js';
import { addClasses, checkClasses, classOwners } from './clashes.js';
import { readFeatureName } from './feature-rules.js';
import { printField } from './grammar.js';
import { type ParsedModel, assertReadable, readModel } from './model.js';
import { pairRelations } from './pairs.js';
import { reportTo } from './problems.js';
import { inOrder, readDraft } from './read-draft.js';
import { isOwner } from './sides.js';
import { quoted } from './suggest.js';
import type { FeatureSurroundings } from './surroundings.js';
import type { FeatureName, FeatureSpec, Field } from './types.js';

/**
 * Models as they were read last. A run that makes many features asks for all models before each, and to read the same text
 * again was half of its time.
 */
const lastRead = new Map<string, ModelFile & { readonly model: ParsedModel }>();

function readOnce({ path, text }: ModelFile): ParsedModel {
  const last = lastRead.get(path);
  if (last?.text === text) {
    return last.model;
  }
  const model = readModel(text, path);
  lastRead.set(path, { path, text, model });
  return model;
}

/** A model's file. */
export interface ModelFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads all models of a project, which may refer to each other in any order, also in circles.
 *
 * @returns the features by kebab-case plural, in the order of the files.
 * @throws {ProblemsError} with everything that is wrong in any of them.
 */
export function parseModels(
  files: readonly ModelFile[],
  around: Omit<FeatureSurroundings, 'knownFeatures'>,
): ReadonlyMap<string, FeatureSpec> {
  const models = files.map(readOnce);
  assertReadable(models.flatMap((model) => model.problems));
  const problems: Problem[] = [];
  const names = new Map<string, FeatureName>();
  for (const { draft } of models) {
    const name = readFeatureName(draft.name, draft.singular, [], () => undefined);
    if (names.has(name.plural.kebab)) {
      const message = `another file describes the feature "${name.plural.kebab}" too`;
      reportTo(problems, draft.place)('model/duplicate', message, 'remove one of the files');
    }
    names.set(name.plural.kebab, name);
  }
  const features = new Map<string, FeatureSpec>();
  const places = new Map<string, string>();
  const owners = classOwners(around.takenClasses);
  for (const { draft, problems: unread } of models) {
    const { spec, problems: found } = readDraft(draft, around, names);
    checkClasses(spec, owners, reportTo(found, draft.place));
    addClasses(owners, spec);
    problems.push(...inOrder([draft], [...unread, ...found]));
    features.set(spec.name.plural.kebab, spec);
    places.set(spec.name.plural.kebab, draft.place);
  }
  const placeOf = ({ name }: FeatureSpec, field: Field): string =>
    `${places.get(name.plural.kebab) ?? name.plural.kebab}, field "${field.name.camel}"`;
  const { reservedProperties } = around.base;
  const paired = pairRelations(features, [...features.keys()], reservedProperties, placeOf, problems);
  for (const { feature, field, asked } of paired.added) {
    reportTo(problems, placeOf(asked.feature, asked.field))(
      'model/one-sided',
      `its other side, ${quoted(field.name.camel)}, is missing from the feature "${feature}"`,
      `add "${printField(field)}" there, or take the "${isOwner(asked.field) ? 'inversed-by' : 'mapped-by'}" away`,
    );
  }
  assertNoProblems(problems);
  return paired.features;
}
