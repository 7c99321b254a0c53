import { type Code, code, literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../../contracts.js';
import { idsProperty } from '../../spec/sides.js';
import type { Field, RelationField } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';
import { moduleOf, pathsOf } from '../../support/feature-paths.js';
import { joinsOf, propertyOf, shownFields, toOneRelationsOf, writableFields } from '../../support/fields.js';
import {
  apiProperty,
  bodyProperty,
  idsBodyProperty,
  includedProperty,
  member,
  responseProperty,
} from './property.js';

/** The body of a creation. */
export function createDtoFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  return {
    path: paths.createDto,
    template: 'api/rest/create.dto.ts',
    view: {
      name: featureNames(context.spec.name).createDto,
      properties: [
        ...writableFields(context.spec).map((field) => bodyProperty(field, { context, paths })),
        ...joinsOf(context.spec).map(idsBodyProperty),
      ],
    },
    purpose: 'the body of a creation, checked and documented',
  };
}

/** The body of a change. */
export function updateDtoFile({ spec }: FeatureContext, paths: FeaturePaths): FileContribution {
  const names = featureNames(spec.name);
  const createDto = use(names.createDto, moduleOf(paths.createDto));
  const joins = joinsOf(spec).map(idsProperty);
  return {
    path: paths.updateDto,
    template: 'api/rest/update.dto.ts',
    view: {
      name: names.updateDto,
      base:
        joins.length === 0
          ? createDto
          : code`${use('OmitType', '@nestjs/swagger')}(${createDto}, ${literal(joins)})`,
      versioned: spec.versioned,
    },
    purpose: 'the body of a change: what is left out stays',
  };
}

/** What leaves the service. */
export function responseDtoFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const names = featureNames(spec.name);
  const { created, updated } = host.baseEntity;
  const shown = shownFields(spec);
  const own = ['id', created, updated, ...(spec.versioned ? ['version'] : []), ...shown.map(propertyOf)];
  const included = toOneRelationsOf(spec).filter(({ hidden }) => !hidden);
  return {
    path: paths.responseDto,
    template: 'api/rest/response.dto.ts',
    view: {
      name: names.responseDto,
      entity: use(names.entity, moduleOf(paths.entity), { typeOnly: true }),
      row: spec.name.singular.camel,
      properties: [
        ...baseProperties(context),
        ...shown.map((field: Field) => responseProperty(field, { context, paths })),
        ...included.map((field) => includedProperty(field, responseOf(field, context))),
      ],
      copies: own.map((property) => `${property}: ${spec.name.singular.camel}.${property},`),
      includes: included.map((field) => includedCopy(field, context)),
    },
    purpose: 'what a response shows, property by property',
  };
}

/** A page of responses. */
export function listResponseFile({ spec }: FeatureContext, paths: FeaturePaths): FileContribution {
  const names = featureNames(spec.name);
  return {
    path: paths.listResponse,
    template: 'api/rest/list-response.dto.ts',
    view: {
      name: names.listResponse,
      words: spec.name.plural.words,
      entity: use(names.entity, moduleOf(paths.entity), { typeOnly: true }),
      responseDto: use(names.responseDto, moduleOf(paths.responseDto)),
    },
    purpose: 'a page of responses',
  };
}

function baseProperties({ spec, host }: FeatureContext): Code[] {
  const { created, updated } = host.baseEntity;
  const moment = { type: `'string'`, format: `'date-time'`, example: `'2025-01-31T09:30:00.000Z'` };
  const id = { type: `'string'`, format: `'uuid'`, example: `'5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10'` };
  const version = { type: `'integer'`, format: `'int32'`, example: '1' };
  return [
    baseProperty('id', 'string', 'Given by the server.', id),
    baseProperty(created, 'Date', 'When it was created.', moment),
    baseProperty(updated, 'Date', 'When it was last changed.', moment),
    ...(spec.versioned
      ? [baseProperty('version', 'number', 'Grows with each change; a change has to name it.', version)]
      : []),
  ];
}

function baseProperty(
  name: string,
  type: string,
  description: string,
  schema: Readonly<Record<string, string>>,
): Code {
  const rest = Object.fromEntries(Object.entries(schema).map(([key, text]) => [key, code`${text}`]));
  const options = { description: code`${literal(description)}`, ...rest };
  return member(apiProperty('ApiProperty', options), `readonly ${name}!: ${type};`);
}

function responseOf({ target }: RelationField, { spec, host }: FeatureContext): Code {
  const { responseDto } = featureNames(target);
  const isSelf = target.plural.kebab === spec.name.plural.kebab;
  return isSelf ? code`${responseDto}` : use(responseDto, moduleOf(pathsOf(target, host).responseDto));
}

function includedCopy(field: RelationField, context: FeatureContext): Code {
  const value = `${context.spec.name.singular.camel}.${field.name.camel}`;
  return code`${field.name.camel}: ${value} && ${responseOf(field, context)}.from(${value}),`;
}
