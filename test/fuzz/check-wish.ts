import { parseSync } from 'oxc-parser';
import { expect } from 'vitest';
import type { Plan } from '../../src/contracts.js';
import { planFeature } from '../../src/engine/feature.js';
import { surroundingsOf } from '../../src/engine/surroundings.js';
import { type Problem, ProblemsError } from '../../src/errors.js';
import { readHost } from '../../src/host/index.js';
import { personas } from '../../src/personas/index.js';
import { buildFeature } from '../../src/spec/build.js';
import { printFeatureList } from '../../src/spec/feature-list.js';
import { parseModel } from '../../src/spec/model.js';
import type { FeatureSpec } from '../../src/spec/types.js';
import { type MemoryService, textsOf } from './memory-service.js';
import type { Wish } from './requests.js';

/** What became of a request. */
export type Verdict =
  | { readonly spec: FeatureSpec; readonly problems?: undefined }
  | { readonly spec?: undefined; readonly problems: readonly Problem[] };

/**
 * Generates a feature in memory and fails unless it is accepted, with code that parses and a model that says the same,
 * or refused with clear problems.
 */
export async function checkWish(wish: Wish, service: MemoryService): Promise<Verdict> {
  const request = { ...wish, register: true, now: 0 };
  try {
    const plan = await planFeature(request, service.reader);
    const spec = specOf(wish, service);
    expectReadBack(spec, plan, service);
    expectParses(plan);
    expectRemembered(spec, service.with(plan));
    return { spec };
  } catch (error) {
    if (!(error instanceof ProblemsError)) {
      throw error;
    }
    expectClear(error.problems);
    return { problems: error.problems };
  }
}

function specOf({ singular, ...wish }: Wish, { reader }: MemoryService): FeatureSpec {
  const own = singular === undefined ? {} : { singular };
  return buildFeature({ ...wish, ...own, ...surroundingsOf(readHost(reader, { personas })) });
}

/** parse(print(spec)) = spec, of the list and of the model. */
function expectReadBack(spec: FeatureSpec, plan: Plan, { reader }: MemoryService): void {
  const around = surroundingsOf(readHost(reader, { personas }));
  const name = spec.name.plural.kebab;
  const model = textsOf(plan).get(`.nest-persona/features/${name}.yaml`);

  expect(buildFeature({ name, fields: printFeatureList(spec), ...around })).toEqual(spec);
  expect(parseModel(model ?? '', `${name}.yaml`, around)).toEqual(spec);
}

function expectParses(plan: Plan): void {
  const texts = [...textsOf(plan)];
  const broken = texts
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, text]) => parseSync(path, text).errors.map(({ message }) => `${path}: ${message}`));
  expect(broken).toEqual([]);
  expect(texts.map(([path]) => path).filter((path) => !/^[\w./-]+$/u.test(path))).toEqual([]);
  expect(new Set(texts.map(([path]) => path.toLowerCase())).size).toBe(texts.length);
  expect(plan.entries.filter(({ action }) => action === 'by-hand')).toEqual([]);
}

/** The service with the feature is one that the next run understands. */
function expectRemembered(spec: FeatureSpec, service: MemoryService): void {
  const { host, problems } = readHost(service.reader, { personas });
  expect(problems).toEqual([]);
  expect(host.features.get(spec.name.plural.kebab)?.spec).toEqual(spec);
}

/** Somebody who has never read this code knows what is wrong, where, and what to do. */
function expectClear(problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const { code, place, message, hint } of problems) {
    expect(code).toMatch(/^[a-z]+(?:\/[a-z]+(?:-[a-z]+)*)$/u);
    for (const text of [place, message, hint]) {
      expect(text).toMatch(/^\S[^]{2,}$/u);
      expect(text).not.toMatch(/undefined|\[object|NaN|[^\P{Cc}\n]|\.$/u);
      expect(text.length).toBeLessThan(600);
    }
  }
}
