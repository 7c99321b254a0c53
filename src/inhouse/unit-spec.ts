import { type Code, code, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { ownFields, propertyOf, writableFields } from '../support/fields.js';
import { withArticle } from '../support/feature-names.js';
import { SAMPLE_ID } from '../support/sample-values.js';
import { hasDefault } from './properties.js';
import { isCounted, itemsName, pagesInController } from './pages.js';
import { carriedBy, fakesFor, handed } from './openings.js';
import { useClass } from './references.js';
import { writableReferences } from './writes.js';
import type { HouseContext } from './types.js';
import { absenceClass, wordsOf } from './words.js';
import { exampleOf, otherOf } from './values.js';

/** The unit spec of the service, on a fake repository. */
export function unitSpecFile(context: HouseContext): FileContribution {
  const { style, places, spec } = context;
  const { plural } = spec.name;
  const rows = `[${spec.name.singular.camel}]`;
  return {
    path: places.spec.path,
    template: 'inhouse/service.spec.ts',
    view: {
      ...specView(context),
      // What reads pages by itself takes no fake for a repository.
      reads: style.pages.answer?.kind !== 'query',
      entity: useClass(places.entity),
      finder: isCounted(context) ? 'findAndCount' : 'find',
      found: isCounted(context) ? `[${rows}, 1]` : rows,
      exists: style.existsBy ? 'existsBy' : 'countBy',
      there: style.existsBy ? 'true' : '1',
      none: style.existsBy ? 'false' : '0',
      thereType: style.existsBy ? 'boolean' : 'number',
      remove: style.entity.deleted === undefined ? 'remove' : 'softRemove',
      versioned: spec.versioned,
      change: spec.versioned ? '{ version: 1, ...changes }' : 'changes',
      changedValues:
        style.entity.given.length === 0
          ? 'changes'
          : code`${functions(context).expect}.objectContaining(changes)`,
      conflict: spec.versioned ? use('ConflictException', '@nestjs/common') : '',
    },
    purpose: `unit tests of the service of ${plural.words}, on a fake repository`,
  };
}

/** What the specs of all services have. */
export function specView(context: HouseContext) {
  const { spec, style, places } = context;
  const { singular } = spec.name;
  const { pages, id } = style;
  const references = writableReferences(spec);
  const first = pages.query?.first ?? (pages.style === 'page' ? 'page' : 'offset');
  const size = pages.query?.size ?? 'limit';
  const page = `{ ${first}: ${pages.style === 'page' ? '2' : '10'}, ${size}: 10 }`;
  const required = writableFields(spec).filter((field) => !field.optional && !hasDefault(field));
  return {
    ...functions(context),
    ...surroundings(context),
    calls: wordsOf(context).service,
    absence: absenceClass(context),
    service: useClass(places.service),
    row: singular.camel,
    id: id.property,
    sampleId: sampleId(context),
    values: [
      ...(style.dto.zod?.answers === true ? [style.entity.created, style.entity.updated] : [])
        .filter((moment) => moment !== undefined)
        .map((property) => ({ property, value: code`new Date()` })),
      ...(spec.versioned ? [{ property: 'version', value: code`1` }] : []),
      ...ownFields(spec).map((field) => ({
        property: propertyOf(field),
        value: field.optional ? code`null` : valueOf(field, context),
      })),
    ],
    body: required.map((field) => ({ property: propertyOf(field), value: valueOf(field, context) })),
    changes: required
      .filter((field) => field.kind === 'scalar')
      .slice(0, 1)
      .map((field) => ({ property: propertyOf(field), value: otherOf(field, context) })),
    whole: spec.versioned ? '{ version: 1, ...body }' : 'body',
    asked: style.dto.zod === undefined ? code`Object.assign(new ${useClass(places.query)}(), ${page})` : page,
    items: pagesInController(context) === undefined ? `page.${itemsName(context)}` : 'page',
    references: references.map((field) => ({
      property: propertyOf(field),
      words: withArticle(field.name.words),
    })),
    refers: references.length > 0,
    refusal: references.length > 0 ? use('BadRequestException', '@nestjs/common') : '',
  };
}

/** What a service is given besides its repository, and its methods before all else. */
function surroundings(context: HouseContext) {
  const carried = carriedBy('service', context);
  return {
    fakes: fakesFor(context, functions(context).fn),
    passes: handed('service', context).passes,
    given: carried === undefined ? [] : [code`const ${carried.name} = new ${carried.type}();`],
  };
}

/** Where the functions of the runner come from. */
export function functions({
  style: { specs },
}: HouseContext): Readonly<Record<'beforeEach' | 'describe' | 'expect' | 'it' | 'fn', Code>> {
  const fakes = specs?.runner === 'vitest' ? 'vi' : 'jest';
  const from = specs?.runner === 'vitest' ? 'vitest' : '@jest/globals';
  const named = (name: string): Code =>
    specs === undefined || specs.globals ? code`${name}` : use(name, from);
  return {
    beforeEach: named('beforeEach'),
    describe: named('describe'),
    expect: named('expect'),
    it: named('it'),
    fn: code`${named(fakes)}.fn`,
  };
}

function valueOf(field: Parameters<typeof propertyOf>[0], context: HouseContext): Code {
  return field.kind === 'relation' ? sampleId(context) : exampleOf(field, context);
}

export function sampleId({ style }: HouseContext): Code {
  const { type, written } = style.id;
  const value = literal(type === 'number' ? 1 : SAMPLE_ID);
  return written.text === type ? code`${value}` : code`${value} as ${written}`;
}
