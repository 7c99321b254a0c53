import type { Contribution, Table } from '../contracts.js';
import { tableIn } from '../schema/index.js';
import type { FeatureSpec } from '../spec/types.js';
import { scalarsOf } from '../support/fields.js';
import { controllerFile } from './controller.js';
import { createDtoFile, listDtoFile, responseDtoFile, updateDtoFile } from './dtos.js';
import { entityFile, enumFile } from './entity.js';
import { moduleFile } from './module.js';
import { queryDtoFile } from './query.js';
import { serviceFile } from './service.js';
import type { HouseContext, HouseStyle } from './types.js';
import { unitSpecFile } from './unit-spec.js';

export type * from './types.js';
export { objectOf } from './documentation.js';
export { unsupportedIn } from './unsupported.js';

/** What a feature is made of in a house with ways of its own, but for its migration and its registration. */
export function houseContribution(spec: FeatureSpec, style: HouseStyle): Contribution {
  const context: HouseContext = { spec, style, places: style.placesOf(spec.name) };
  return {
    id: 'inhouse',
    files: [
      moduleFile(context),
      controllerFile(context),
      serviceFile(context),
      ...(style.specs === undefined ? [] : [unitSpecFile(context)]),
      entityFile(context, tableOfHouse(spec, style)),
      ...scalarsOf(spec)
        .filter(({ type }) => type === 'enum')
        .map((field) => enumFile(field, context)),
      createDtoFile(context),
      updateDtoFile(context),
      queryDtoFile(context),
      responseDtoFile(context),
      ...(style.pages.answer === undefined ? [listDtoFile(context)] : []),
    ],
  };
}

/** The table of a feature in such a house. */
export function tableOfHouse(spec: FeatureSpec, style: HouseStyle): Table {
  return tableIn(spec, style.table);
}
