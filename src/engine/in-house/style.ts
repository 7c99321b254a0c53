import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';
import { featureNameOf } from '../../spec/names.js';
import {
  type DtoStyle,
  type ExampleStyle,
  type HouseStyle,
  isFollowable,
  type LayerStyle,
} from '../../inhouse/index.js';
import { moduleOf } from '../../support/feature-paths.js';
import { databaseOf } from './database.js';
import { dtoProblems, isChecked } from './dto-problems.js';
import { answeringRows, constructStyle, mappingOf } from './answer-style.js';
import { controllerStyle } from './controller-style.js';
import { isLost } from './import-style.js';
import { injectionProblems } from './injection-problems.js';
import { pageStyle } from './page-style.js';
import { persistenceIn } from './entity-style.js';
import { overGraphql } from './graphql-style.js';
import { placesIn } from './places.js';
import { wordStyle } from './word-style.js';
import { withSchemas, zodStyle } from './zod-style.js';

type Dependencies = Readonly<Record<string, string>>;

/** How a house writes features, from what was read of it. */
export function styleOf(
  house: House,
  dependencies: Dependencies,
): { readonly style: HouseStyle; readonly problems: readonly Problem[] } {
  const { flags } = house.compiler.value;
  const strictProperties = flags.strictPropertyInitialization === true && flags.strictNullChecks === true;
  const { table, entity, id, problems } = persistenceIn(house, strictProperties);
  const { runner, globals, unit } = house.tests.value;
  const isKnown = runner === 'jest' || runner === 'vitest';
  // A single spec somewhere is no habit.
  const isHabit = unit.count > 0 && unit.count * 2 >= house.features.value.count;
  const hasPlace = unit.place === 'beside' || house.naming.value.roles.spec !== undefined;
  const layers = layerStyle(house);
  const places = withSchemas(house, placesIn(house));
  const zod = zodStyle(house, places);
  const mapping = mappingOf(house, layers, zod?.answers === true);
  const isEntity = mapping === 'none' && layers?.mapper === undefined;
  const placesOf = mapping === 'none' ? answeringRows(places, isEntity) : places;
  const example = exampleStyle(house, placesOf);
  const style: HouseStyle = {
    placesOf,
    table,
    database: databaseOf(house),
    entity,
    id,
    dto: { ...dtoStyle(house, dependencies), checked: zod !== undefined || isChecked(dependencies), zod },
    controller: controllerStyle(house, isChecked(dependencies)),
    graphql: undefined,
    pages: pageStyle(house, isEntity && layers === undefined && example === undefined),
    mapping,
    instances: house.responses.value.instances,
    maker: house.responses.value.maker ?? 'from',
    construct: mapping === 'construct' ? constructStyle(house) : undefined,
    answers: isEntity || example !== undefined ? { documented: house.tables.value.documented } : undefined,
    serializes: house.responses.value.mapping === 'serializer',
    layers,
    openings: house.wording.value.openings,
    words: wordStyle(house),
    example,
    strictProperties,
    specs: isKnown && isHabit && hasPlace && !isLost(house, unit) ? { runner, globals } : undefined,
    moduleEnding: house.imports.value.extension,
    e2e: undefined,
    modules: moduleStyle(house),
    existsBy: hasExistsBy(house.orm.value.range ?? ''),
    indexMethods: (house.orm.value.major ?? 0) >= 1,
  };
  return {
    style: overGraphql(style, house, dependencies),
    problems: [...problems, ...injectionProblems(house, dependencies), ...dtoProblems(house, dependencies)],
  };
}

function dtoStyle({ dtos, swagger }: House, dependencies: Dependencies): Omit<DtoStyle, 'checked' | 'zod'> {
  const { isPresent, plugin } = swagger.value;
  const { wrappersFile, wrapperNames, wrapperOptions } = dtos.value;
  const fallback = isPresent
    ? '@nestjs/swagger'
    : dependencies['@nestjs/mapped-types'] === undefined
      ? undefined
      : '@nestjs/mapped-types';
  const partialType = dtos.value.mappedTypes ?? fallback;
  const major = Number(/\d+/.exec(dependencies[partialType ?? ''] ?? '')?.[0] ?? 0);
  return {
    documented: isPresent && !plugin,
    partialType,
    keepsNull: major >= (partialType === '@nestjs/swagger' ? 8 : 2),
    wrappers:
      dtos.value.style === 'wrappers' && wrappersFile !== undefined
        ? { from: moduleOf(wrappersFile), names: wrapperNames, options: wrapperOptions }
        : undefined,
  };
}

/** What stands between services and TypeORM. */
function layerStyle({ layers }: House): LayerStyle | undefined {
  const { access, repository, port, mapper, methods } = layers.value;
  if (access === 'service' || repository === undefined) {
    return undefined;
  }
  const standard =
    access === 'custom'
      ? { create: 'createOne', update: 'updateOne', remove: 'removeOne' }
      : { create: 'create', update: 'update', remove: 'remove' };
  return {
    access,
    methods: { page: 'findPage', byId: 'findById', ...standard, ...methods },
    token: port?.token,
    mapper,
  };
}

/** An example is followed where each name in it has a place in a new feature. */
function exampleStyle({ example }: House, placesOf: HouseStyle['placesOf']): ExampleStyle | undefined {
  const name = featureNameOf('sample-items');
  return example.value !== undefined && isFollowable(example.value, name, placesOf(name))
    ? example.value
    : undefined;
}

/** Where repositories are made of the data source, entities that it finds by itself need not be named in modules. */
function moduleStyle({ features, layers, dataSource }: House): HouseStyle['modules'] {
  const { exporting = true, registering = true } = features.value;
  const { entities } = dataSource.value;
  const isFound = entities?.kind === 'glob' || entities?.kind === 'list';
  return { exporting, registering: registering || layers.value.access !== 'custom' || !isFound };
}

/** Since TypeORM 0.3.18. */
function hasExistsBy(range: string): boolean {
  const [, major = '0', minor = '0', patch = '0'] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(range) ?? [];
  return Number(major) > 0 || Number(minor) > 3 || (Number(minor) === 3 && Number(patch) >= 18);
}
