import { type Code, code, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import type { FeatureName } from '../spec/types.js';
import { withNames } from './marks.js';
import { useClass } from './references.js';
import type { ExampleClass, HouseContext, HousePlaces, Place } from './types.js';

/** The classes of a feature that another one's are the example of. */
export function exampleFiles(
  context: HouseContext,
  example: NonNullable<HouseContext['style']['example']>,
): readonly FileContribution[] {
  const { places, spec } = context;
  const { plural } = spec.name;
  return [
    file(example.module, places.module, context, `joins what belongs to ${plural.words}`),
    file(example.controller, places.controller, context, `the routes of ${plural.words}`),
    file(example.service, places.service, context, `what routes of ${plural.words} call`),
  ];
}

function file(
  example: ExampleClass,
  { path }: Place,
  { places, spec }: HouseContext,
  purpose: string,
): FileContribution {
  const imports = example.imports.flatMap(({ name, from }): readonly Code['imports'][number][] => {
    const place = from === undefined ? placeCalled(withNames(name, spec.name), places) : undefined;
    return place === undefined
      ? use(name, from ?? '').imports
      : place.path === path
        ? []
        : useClass(place).imports;
  });
  const declaration: Code = { text: withNames(example.text, spec.name), imports };
  return { path, template: 'inhouse/example.ts', view: { declaration: code`${declaration}` }, purpose };
}

/** Whether everything that an example names has a place in a new feature. */
export function isFollowable(
  { module, service, controller }: Readonly<Record<'module' | 'service' | 'controller', ExampleClass>>,
  name: FeatureName,
  places: HousePlaces,
): boolean {
  const parts = [
    [module, places.module],
    [service, places.service],
    [controller, places.controller],
  ] as const;
  return parts.every(
    ([part, place]) =>
      withNames(part.className, name) === place.className &&
      part.imports.every(
        (one) => one.from !== undefined || placeCalled(withNames(one.name, name), places) !== undefined,
      ),
  );
}

function placeCalled(className: string, places: HousePlaces): Place | undefined {
  const { module, service, controller, entity, create, update } = places;
  return [module, service, controller, entity, create, update].find((place) => place.className === className);
}
