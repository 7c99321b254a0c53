import { type Code, code, use } from '../../code/index.js';
import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';

import { featureNameOf } from '../../spec/names.js';
import {
  type ConstructStyle,
  type ControllerStyle,
  type DtoStyle,
  type ExampleStyle,
  type HouseStyle,
  isFollowable,
  type LayerStyle,
  type PageStyle,
} from '../../inhouse/index.js';
import { moduleOf } from '../../support/feature-paths.js';
import { dtoProblems } from './dto-problems.js';
import { persistenceIn } from './entity-style.js';
import { overGraphql } from './graphql-style.js';
import { placesIn } from './places.js';
import { wordStyle } from './word-style.js';
import { withSchemas, zodStyle } from './zod-style.js';

type ZodPage = NonNullable<NonNullable<House['zod']['value']>['page']>;
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
    entity,
    id,
    dto: { ...dtoStyle(house, dependencies), zod },
    controller: controllerStyle(house),
    graphql: undefined,
    pages: pageStyle(house),
    mapping,
    construct: mapping === 'construct' ? constructStyle(house) : undefined,
    answers: isEntity || example !== undefined ? { documented: house.tables.value.documented } : undefined,
    serializes: house.responses.value.mapping === 'serializer',
    layers,
    words: wordStyle(house),
    example,
    strictProperties,
    specs: isKnown && isHabit && unit.place === 'beside' ? { runner, globals } : undefined,
    moduleEnding: house.imports.value.extension,
    e2e: undefined,
    existsBy: hasExistsBy(house.orm.value.range ?? ''),
    indexMethods: (house.orm.value.major ?? 0) >= 1,
  };
  return {
    style: overGraphql(style, house, dependencies),
    problems: [...problems, ...dtoProblems(house, dependencies)],
  };
}

function dtoStyle({ dtos, swagger }: House, dependencies: Dependencies): Omit<DtoStyle, 'zod'> {
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

/** Swagger's own decorators are written for the feature; these are what protects a route and who may call it. */
const PROTECTS =
  /^(UseGuards|UseInterceptors|ApiBearerAuth|ApiCookieAuth|ApiBasicAuth|ApiSecurity|Auth|Roles)$/;

function controllerStyle({ routes, decorators, swagger, dtos, wording }: House): ControllerStyle {
  const { versioned, of, defaultVersion } = routes.value;
  const { onControllers, onRoutes } = decorators.value;
  const protecting = onRoutes.filter(({ name }) => PROTECTS.test(name));
  const codesOf = (all: typeof onRoutes): readonly Code[] =>
    all.flatMap(({ name, code: text }) => (name === 'ApiTags' || text === undefined ? [] : [text]));
  // Those of Nest can stand on a class, too; of one of the house's own that is not known.
  const [ofNest, ofHouse] = [true, false].map((isNest) =>
    codesOf(protecting).filter(({ imports }) => imports[0]?.from.startsWith('@nestjs/') === isNest),
  );
  const { checked, style } = dtos.value;
  const pipe: readonly Code[] = checked === 'transforming' || style === 'zod' ? [] : [validating()];
  const described = onRoutes.find(
    ({ varied }) =>
      varied?.keys.includes('summary') === true &&
      varied.use.imports.every(({ from }) => from.startsWith('src/')),
  )?.varied;
  return {
    path: ({ singular, plural }) => (routes.value.number === 'singular' ? singular : plural).kebab,
    swagger: swagger.value.isPresent,
    tag: tagOf(swagger.value),
    version: versioned * 2 > of ? (defaultVersion ?? '1') : undefined,
    carried: [...codesOf(onControllers), ...(ofNest ?? []), ...pipe],
    carriedByRoutes: carriedByRoutes(decorators, ofHouse ?? []),
    described,
    envelopes: wording.value.envelopes,
  };
}

/** Who may call a route, as it is said of others that do the same; where there are too few, of those that read or write as well. */
function carriedByRoutes(
  { value }: House['decorators'],
  others: readonly Code[],
): ControllerStyle['carriedByRoutes'] {
  const { create, list, one, update, remove } = value.allowing;
  const reads = list ?? one ?? others;
  const writes = remove ?? update ?? create ?? others;
  return {
    create: create ?? writes,
    list: list ?? reads,
    one: one ?? reads,
    update: update ?? writes,
    remove: remove ?? writes,
  };
}

/** Where other controllers are tagged, or there is none to go by. */
function tagOf({ isPresent, controllers, tags }: House['swagger']['value']): ControllerStyle['tag'] {
  if (!isPresent || (controllers > 0 && tags === undefined)) {
    return undefined;
  }
  const kind = tags?.case ?? 'kebab';
  return ({ singular, plural }) => {
    const name = tags?.number === 'singular' ? singular : plural;
    const words = name.words.replaceAll(/(?<=^| )\w/g, (letter) => letter.toUpperCase());
    return kind === 'kebab' ? name.kebab : kind === 'words' ? name.words : words;
  };
}

/** Where no pipe of the application makes DTOs of what is sent. */
function validating(): Code {
  const pipe = use('ValidationPipe', '@nestjs/common');
  const pipes = use('UsePipes', '@nestjs/common');
  return {
    text: `${pipes.text}(new ${pipe.text}({ transform: true, whitelist: true }))`,
    imports: [...pipes.imports, ...pipe.imports],
  };
}

/** Members that every list understands; a class with others is about one feature. */
const GENERAL =
  /^(page|pageNumber|currentPage|limit|take|size|perPage|pageSize|skip|offset|q|order|sort|sortBy|orderBy)$/;
const FIRST = { page: /^(page|pageNumber|currentPage)$/, offset: /^(skip|offset)$/ } as const;
const SIZE = /^(limit|take|size|perPage|pageSize)$/;
const ITEMS = /^(data|items|results|rows|records)$/;

function pageStyle(house: House): PageStyle {
  const asked = house.dtos.value.style === 'zod' ? house.zod.value?.page : undefined;
  return asked === undefined ? pagesOfClasses(house) : { ...pagesOfClasses(house), ...pagesOfSchemas(asked) };
}

/** Queries that are schemas name their page, and extend the one that is shared. */
function pagesOfSchemas({ first, size, schema }: ZodPage): Pick<PageStyle, 'style' | 'query'> {
  return {
    style: FIRST.page.test(first) ? 'page' : 'offset',
    query: { use: schema ?? code``, first, size, members: [first, size], optional: [] },
  };
}

function pagesOfClasses(house: House): PageStyle {
  const { styles, query, response, answer, helper } = house.pagination.value;
  const isOwn = answer === undefined && helper?.shape === undefined;
  const items = (isOwn ? undefined : response?.members.find((name) => ITEMS.test(name))) ?? 'data';
  const style = styles.find((one) => one === 'page' || one === 'offset') ?? 'page';
  const first = query?.members.find((name) => FIRST[style].test(name));
  const size = query?.members.find((name) => SIZE.test(name));
  if (
    query === undefined ||
    first === undefined ||
    size === undefined ||
    !query.members.every((name) => GENERAL.test(name))
  ) {
    return { style, query: undefined, answer: madeByFunction(house), items };
  }
  return {
    style,
    query: {
      use: use(query.className, moduleOf(query.file)),
      first,
      size,
      members: query.members,
      optional: query.optional,
    },
    answer:
      answer === undefined
        ? madeByFunction(house)
        : {
            kind: 'classes',
            page: use(answer.page.className, moduleOf(answer.page.file)),
            meta: use(answer.meta.className, moduleOf(answer.meta.file)),
            named: answer.named,
          },
    items,
  };
}

/** `infinityPagination(rows, { page, limit })` */
function madeByFunction({ pagination }: House): PageStyle['answer'] {
  const { helper } = pagination.value;
  if (helper?.shape === undefined) {
    return undefined;
  }
  const { returns, document, calledBy } = helper.shape;
  return {
    kind: 'function',
    make: use(helper.name, moduleOf(helper.file)),
    page: use(returns.name, moduleOf(returns.file)),
    arguments: helper.shape.arguments,
    document: document === undefined ? undefined : use(document.name, moduleOf(document.file)),
    inController: calledBy === 'controller' && helper.shape.arguments.every(({ kind }) => kind !== 'total'),
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

/** An entity or a domain object that nobody makes something else of is what is answered. */
function mappingOf(
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
function constructStyle({ responses }: House): ConstructStyle | undefined {
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

function answeringRows(placesOf: HouseStyle['placesOf'], isEntity: boolean): HouseStyle['placesOf'] {
  return (name) => {
    const places = placesOf(name);
    return { ...places, response: (isEntity ? places.entity : places.domain) ?? places.response };
  };
}

/** Since TypeORM 0.3.18. */
function hasExistsBy(range: string): boolean {
  const [, major = '0', minor = '0', patch = '0'] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(range) ?? [];
  return Number(major) > 0 || Number(minor) > 3 || (Number(minor) === 3 && Number(patch) >= 18);
}
