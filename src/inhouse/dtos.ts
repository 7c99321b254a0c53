import { code, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { shownFields, writableFields } from '../support/fields.js';
import { propertyOf } from '../support/fields.js';
import { commonProperties, createProperty, responseProperty, updateProperty } from './properties.js';
import { declared, useClass, useType } from './references.js';
import type { ConstructStyle, HouseContext } from './types.js';
import { versionProperty } from './versions.js';

/** The body that makes a row. */
export function createDtoFile(context: HouseContext): FileContribution {
  const { spec, places } = context;
  return {
    path: places.create.path,
    template: 'inhouse/dto.ts',
    view: {
      decorators: [],
      className: places.create.className,
      extends: '',
      properties: writableFields(spec).map((field) => createProperty(field, context)),
    },
    purpose: 'the body that makes one',
  };
}

/** The body that changes one: everything may be left out. */
export function updateDtoFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const { partialType, keepsNull } = style.dto;
  const options = keepsNull ? ', { skipNullProperties: false }' : '';
  return {
    path: places.update.path,
    template: 'inhouse/dto.ts',
    view: {
      decorators: [],
      className: places.update.className,
      extends:
        partialType === undefined
          ? ''
          : code` extends ${use('PartialType', partialType)}(${useClass(places.create)}${options})`,
      properties: [
        ...(partialType === undefined
          ? writableFields(spec).map((field) => updateProperty(field, context))
          : []),
        ...(spec.versioned ? [versionProperty(context, true)] : []),
      ],
    },
    purpose: 'the body that changes one',
  };
}

/** What the API shows of a row. */
export function responseDtoFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  if (style.construct !== undefined) {
    return constructedDtoFile(context, style.construct);
  }
  const shown = shownFields(spec);
  const isExposed = style.mapping === 'plainToInstance';
  const { created, updated } = style.entity;
  const names = [
    style.id.property,
    ...[created, updated].filter((one) => one !== undefined),
    ...(spec.versioned ? ['version'] : []),
    ...shown.map(propertyOf),
  ];
  return {
    path: places.response.path,
    template: isExposed ? 'inhouse/dto.ts' : 'inhouse/response.dto.ts',
    view: {
      className: places.response.className,
      properties: [
        ...commonProperties(context),
        ...(spec.versioned ? [versionProperty(context, false)] : []),
        ...shown.map((field) => responseProperty(field, context)),
      ],
      ...(isExposed
        ? {
            decorators: style.instances.isStrict ? [] : [code`@${use('Exclude', 'class-transformer')}()`],
            extends: '',
          }
        : {
            maker: style.maker,
            entity: useType(
              style.layers?.mapper === undefined ? places.entity : (places.domain ?? places.entity),
            ),
            row: spec.name.singular.camel,
            names: names.map((name) => ({ name })),
          }),
    },
    purpose: 'what the API shows of one',
  };
}

/** What the API shows of a row, made by its constructor. */
function constructedDtoFile(context: HouseContext, construct: ConstructStyle): FileContribution {
  const { spec, places, style } = context;
  // What the constructor sets needs no word that it is set.
  const plain = { ...context, style: { ...style, strictProperties: false } };
  const filled = construct.base?.properties ?? [];
  const own = [style.id.property, style.entity.created, style.entity.updated]
    .filter((name) => name !== undefined)
    .map((name, position) => ({ name, property: commonProperties(plain)[position] }))
    .filter(({ name }) => !filled.includes(name));
  const shown = shownFields(spec);
  return {
    path: places.response.path,
    template: 'inhouse/constructed.dto.ts',
    view: {
      className: places.response.className,
      extends: construct.base === undefined ? '' : code` extends ${construct.base.use}`,
      properties: [
        ...own.flatMap(({ property }) => (property === undefined ? [] : [property])),
        ...(spec.versioned ? [versionProperty(plain, false)] : []),
        ...shown.map((field) => responseProperty(field, plain)),
      ],
      entity: useType(places.entity),
      row: spec.name.singular.camel,
      inherits: construct.base !== undefined,
      names: [
        ...own.map(({ name }) => name),
        ...(spec.versioned ? ['version'] : []),
        ...shown.map(propertyOf),
      ].map((name) => ({ name })),
    },
    purpose: 'what the API shows of one',
  };
}

/** A page of rows, where the house has no class for it. */
export function listDtoFile(context: HouseContext): FileContribution {
  const { places, style } = context;
  const response = useClass(places.response);
  const api = style.dto.documented;
  const property = use('ApiProperty', '@nestjs/swagger');
  return {
    path: places.list.path,
    template: 'inhouse/dto.ts',
    view: {
      decorators: [],
      className: places.list.className,
      extends: '',
      properties: [
        code`${api ? code`@${property}({ type: [${response}] })\n` : ''}${declared('data', context)}: ${response}[];`,
        code`${api ? code`@${property}()\n` : ''}${declared('total', context)}: number;`,
      ],
    },
    purpose: 'a page of them',
  };
}
