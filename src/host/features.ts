import type { ExistingFeature } from '../contracts.js';
import { type Problem, ProblemsError } from '../errors.js';
import { parseModels } from '../spec/models.js';
import type { FeatureSurroundings } from '../spec/build.js';
import type { Inquiry } from './facts.js';

export const MODELS_FOLDER = '.nest-persona/features';

/**
 * Reads the models of the features that the project has. What is wrong in them becomes problems, and the project then
 * has no features, as they can only be understood together.
 */
export function readFeatures(
  { reader, problems }: Inquiry,
  around: Omit<FeatureSurroundings, 'knownFeatures'>,
): ReadonlyMap<string, ExistingFeature> {
  const paths = modelNames(reader).map((name) => `${MODELS_FOLDER}/${name}.yaml`);
  try {
    const specs = parseModels(
      paths.map((path) => ({ path, text: reader.read(path) })),
      around,
    );
    const features = new Map(
      [...specs].map(([name, spec], index) => [name, { spec, modelPath: paths[index] ?? '' }]),
    );
    problems.push(...[...features].flatMap(([name, { modelPath }]) => misnamed(name, modelPath)));
    return features;
  } catch (error) {
    if (!(error instanceof ProblemsError)) {
      throw error;
    }
    problems.push(...error.problems);
    return new Map();
  }
}

function misnamed(name: string, modelPath: string): Problem[] {
  const path = `${MODELS_FOLDER}/${name}.yaml`;
  return path === modelPath
    ? []
    : [
        {
          code: 'host/misnamed-model',
          place: modelPath,
          message: `this file describes the feature "${name}"`,
          hint: `rename it to ${path}`,
        },
      ];
}

/** The names of the models, which are those of the features' folders. */
export function modelNames(reader: Inquiry['reader']): readonly string[] {
  return reader
    .list(MODELS_FOLDER)
    .filter(({ name, isFolder }) => !isFolder && name.endsWith('.yaml'))
    .map(({ name }) => name.slice(0, -'.yaml'.length));
}
