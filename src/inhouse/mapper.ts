import { type Code, code, joinCode, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { ownFields, propertyOf } from '../support/fields.js';
import { commonProperties, domainProperty } from './properties.js';
import { declared, useClass, useType } from './references.js';
import type { HouseContext, Place } from './types.js';

interface MapperNames {
  readonly toDomain: string;
  readonly toRow: string;
}

/** A row as the rest of the application knows it. */
export function domainFile(context: HouseContext, { path, className }: Place): FileContribution {
  const properties: readonly Code[] = [
    ...(context.style.mapping === 'none' ? commonProperties(context) : plainCommon(context)),
    ...ownFields(context.spec).map((field) => domainProperty(field, context)),
  ];
  return {
    path,
    template: 'inhouse/dto.ts',
    view: { decorators: [], className, extends: '', properties },
    purpose: 'what the application knows of one',
  };
}

/** `id: number;` and its like, as nobody outside sees them. */
function plainCommon(context: HouseContext): readonly Code[] {
  const { id, entity } = context.style;
  const moments = [entity.created, entity.updated].filter((one) => one !== undefined);
  return [
    code`${declared(id.property, context)}: ${id.written};`,
    ...moments.map((moment) => code`${declared(moment, context)}: Date;`),
  ];
}

/** Makes domain objects of rows and the other way round. */
export function mapperFile(
  context: HouseContext,
  { path, className }: Place,
  domain: Place,
  { toDomain, toRow }: MapperNames,
): FileContribution {
  const { spec, style, places } = context;
  const { created, updated } = style.entity;
  const row = spec.name.singular.camel;
  const own = ownFields(spec).map(propertyOf);
  const common = [style.id.property, ...[created, updated].filter((one) => one !== undefined)];
  const entity = useType(places.entity);
  return {
    path,
    template: 'inhouse/mapper.ts',
    view: {
      className,
      toDomain,
      toRow,
      entity,
      domain: useClass(domain),
      row,
      values: code`${use('DeepPartial', 'typeorm', { typeOnly: true })}<${entity}>`,
      assignments: joinCode([...common, ...own].map((name) => `${row}.${name} = raw.${name};`)),
      own: own.map((name) => ({ name })),
    },
    purpose: 'makes domain objects of rows and rows of domain objects',
  };
}
