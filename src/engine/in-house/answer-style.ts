import { use } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { ConstructStyle, HouseStyle, LayerStyle } from '../../inhouse/index.js';
import { moduleOf } from '../../support/feature-paths.js';

/** An entity or a domain object that nobody makes something else of is what is answered. */
export function mappingOf(
  { responses, naming, tables }: House,
  layers: LayerStyle | undefined,
  answersSchemas: boolean,
): HouseStyle['mapping'] {
  const { mapping, constructed } = responses.value;
  if (answersSchemas) {
    return 'from';
  }
  const isByHand = constructed?.method !== undefined ? mapping === 'toDto' : mapping === 'plain';
  if (constructed !== undefined && isByHand && layers?.mapper === undefined) {
    return 'construct';
  }
  if (mapping === 'plainToInstance' || mapping === 'toDto') {
    return 'plainToInstance';
  }
  const isRow = tables.value.entities.length > 0 && naming.value.roles.response === undefined;
  const isPlain = mapping === 'serializer' || mapping === 'plain';
  return isPlain && (layers?.mapper !== undefined || isRow) ? 'none' : 'from';
}

/** Classes that are given the row; those of the house come from where they lie. */
export function constructStyle({ responses }: House): ConstructStyle | undefined {
  const { constructed } = responses.value;
  if (constructed === undefined) {
    return undefined;
  }
  const { method, isOwn, isGeneric, mark, base } = constructed;
  return {
    method,
    isOwn,
    isGeneric,
    mark: mark === undefined ? undefined : use(mark.name, moduleOf(mark.from)),
    base:
      base === undefined
        ? undefined
        : { use: use(base.name, moduleOf(base.file)), properties: base.properties },
  };
}

/** Places whose response is the entity itself, or the domain object. */
export function answeringRows(placesOf: HouseStyle['placesOf'], isEntity: boolean): HouseStyle['placesOf'] {
  return (name) => {
    const places = placesOf(name);
    return { ...places, response: (isEntity ? places.entity : places.domain) ?? places.response };
  };
}
