import type { Contribution, FileContribution, Table } from '../contracts.js';
import { tableIn } from '../schema/index.js';
import type { FeatureSpec } from '../spec/types.js';
import { scalarsOf } from '../support/fields.js';
import { barrelFiles } from './barrels.js';
import { bodySpecFile } from './body-spec.js';
import { exampleFiles } from './by-example.js';
import { controllerFile } from './controller.js';
import { createDtoFile, listDtoFile, responseDtoFile, updateDtoFile } from './dtos.js';
import { e2eObstacle, e2eSpecFile } from './e2e-spec.js';
import { entityFile, enumFile } from './entity.js';
import { graphqlContext } from './graphql/context.js';
import { graphqlFiles } from './graphql/files.js';
import { joined } from './joined.js';
import { layeredServiceFile } from './layered-service.js';
import { layeredSpecFile } from './layered-spec.js';
import { domainFile, mapperFile } from './mapper.js';
import { moduleFile } from './module.js';
import { plainQueryFile } from './questions.js';
import { queryDtoFile } from './query.js';
import { layered, type LayeredContext, persistenceFile, portFile, repositoryFile } from './repository.js';
import { serviceFile } from './service.js';
import type { HouseContext, HouseStyle } from './types.js';
import { zodFiles, zodPages } from './zod-dtos.js';
import { unitSpecFile } from './unit-spec.js';

export type * from './graphql/types.js';
export type * from './types.js';
export type * from './zod-types.js';
export { isFollowable } from './by-example.js';
export { e2eObstacle } from './e2e-spec.js';
export { objectOf } from './documentation.js';
export { unsupportedIn } from './unsupported.js';

/** What a feature is made of in a house with ways of its own, but for its migration and its registration. */
export function houseContribution(spec: FeatureSpec, style: HouseStyle): Contribution {
  const context: HouseContext = { spec, style, places: style.placesOf(spec.name) };
  const files = joined(filesOf(context));
  return {
    id: 'inhouse',
    files: [...files, ...barrelFiles(context, files), ...e2eFiles(context)],
  };
}

function filesOf(context: HouseContext): readonly FileContribution[] {
  const { spec, style } = context;
  const table = tableOfHouse(spec, style);
  const overGraphql = graphqlContext(context);
  if (overGraphql !== undefined) {
    return graphqlFiles(overGraphql, table);
  }
  const { zod } = style.dto;
  const kept = [
    entityFile(context, table),
    ...scalarsOf(spec)
      .filter(({ type }) => type === 'enum')
      .map((field) => enumFile(field, context)),
    ...(zod === undefined ? [createDtoFile(context), updateDtoFile(context)] : zodFiles(context, zod)),
  ];
  if (style.example !== undefined) {
    return [
      ...exampleFiles(context, style.example),
      ...kept,
      ...(style.specs === undefined || zod !== undefined || !style.dto.checked
        ? []
        : [bodySpecFile(context)]),
    ];
  }
  const apart = layered(context);
  return [
    moduleFile(context),
    controllerFile(context),
    apart === undefined ? serviceFile(context) : layeredServiceFile(apart),
    ...specFiles(context),
    ...(apart === undefined ? [] : layerFiles(apart)),
    ...kept,
    ...(zod === undefined ? [style.dto.checked ? queryDtoFile(context) : plainQueryFile(context)] : []),
    ...(style.mapping === 'none' || zod?.answers === true ? [] : [responseDtoFile(context)]),
    ...(style.pages.answer === undefined && !zodPages(context) ? [listDtoFile(context)] : []),
  ];
}

function specFiles(context: HouseContext): readonly FileContribution[] {
  const apart = layered(context);
  if (context.style.specs === undefined) {
    return [];
  }
  return [apart === undefined ? unitSpecFile(context) : layeredSpecFile(apart)];
}

function e2eFiles(context: HouseContext): readonly FileContribution[] {
  const { e2e } = context.style;
  return e2e === undefined || e2eObstacle(context.spec, context.style, e2e) !== undefined
    ? []
    : [e2eSpecFile(context, e2e)];
}

/** What stands between the service and the rows. */
function layerFiles(context: LayeredContext): readonly FileContribution[] {
  const { port, persistence, mapper, domain } = context.places;
  const { mapper: methods } = context.layers;
  return [
    repositoryFile(context),
    ...(port === undefined ? [] : [portFile(context, port)]),
    ...(persistence === undefined ? [] : [persistenceFile(context, persistence)]),
    ...(methods === undefined || mapper === undefined || domain === undefined
      ? []
      : [mapperFile(context, mapper, domain, methods), domainFile(context, domain)]),
  ];
}

/** The table of a feature in such a house. */
export function tableOfHouse(spec: FeatureSpec, style: HouseStyle): Table {
  return tableIn(spec, style.table);
}
