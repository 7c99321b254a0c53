import { type Code, code, joinCode, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import type { RelationField } from '../spec/types.js';
import { propertyOf } from '../support/fields.js';
import { foundNames, listQuery } from './list-query.js';
import { isCounted, totalName } from './pages.js';
import { type Held, heldIn, tokenDeclaration } from './ports.js';
import { useClass, useType } from './references.js';
import { conflict, isTaken, uniquesOf, valuesOf, writableReferences } from './writes.js';
import type { HouseContext, LayerStyle, Place } from './types.js';
import { wordsOf } from './words.js';

/** A feature in a house whose queries lie apart from its services. */
export interface LayeredContext extends HouseContext {
  readonly layers: LayerStyle;
  readonly repository: Place;
}

/** The parts that only such a house has; undefined for others. */
export function layered(context: HouseContext): LayeredContext | undefined {
  const { style, places } = context;
  return style.layers === undefined || places.repository === undefined
    ? undefined
    : { ...context, layers: style.layers, repository: places.repository };
}

/** What services hold: the port where the house has such. */
export const heldBy = (context: LayeredContext): Held => heldIn(context, context.layers, context.repository);

/** A row outside of the repository: the domain object where the house has one, else the entity. */
export const rowPlace = ({ places, layers }: LayeredContext): Place =>
  layers.mapper === undefined ? places.entity : (places.domain ?? places.entity);

/** What a row is made of or changed with. */
export function valuesType(context: LayeredContext): Code {
  return context.layers.mapper === undefined
    ? code`${use('DeepPartial', 'typeorm', { typeOnly: true })}<${useType(context.places.entity)}>`
    : code`Partial<${useType(rowPlace(context))}>`;
}

/** `[Order[], number]`, or `Order[]` where pages do not tell how many there are. */
export function foundType(context: LayeredContext): Code {
  const rows = code`${useType(rowPlace(context))}[]`;
  return isCounted(context) ? code`[${rows}, number]` : rows;
}

/** The questions about rows that a new one refers to: `hasCustomer`. */
export const referenceChecks = (context: LayeredContext): readonly string[] =>
  targetsOf(context).map(checkName);

/** `hasCustomer` */
export const checkName = ({ target }: RelationField): string => `has${target.singular.pascal}`;

/** Features whose rows a new one refers to, each once. */
function targetsOf({ spec }: LayeredContext): readonly RelationField[] {
  const targets = writableReferences(spec).map((field) => [field.target.plural.kebab, field] as const);
  return [...new Map(targets).values()];
}

/** Every query on the feature's table. */
export function repositoryFile(context: LayeredContext): FileContribution {
  const { spec, style, places, layers, repository } = context;
  const { singular, plural } = spec.name;
  const { id, entity } = style;
  const isCustom = layers.access === 'custom';
  const { repository: property } = wordsOf(context);
  const store = isCustom ? 'this' : `this.${property}`;
  const uniques = uniquesOf(spec);
  const created = entity.given.filter(({ onCreate }) => onCreate);
  const changed = entity.given.filter(({ onChange }) => onChange);
  const values = toRow(code`values`, context);
  const changes = valuesOf(changed, values);
  const query = listQuery(context);
  const read = `${store}.findOneByOrFail({ ${id.property} })`;
  return {
    path: repository.path,
    template: 'inhouse/repository.ts',
    view: {
      ...typesOf(context),
      ...query,
      ...listAnswer(context),
      heritage: heritage(context),
      initial: isCustom ? customConstructor(context) : heldRepository(context),
      className: repository.className,
      store,
      save: uniques.length > 0 ? 'this.store' : `${store}.save`,
      saved: valuesOf(created, values),
      changes: code`{ ...${changes}, ${id.property} }`,
      one: layers.mapper === undefined ? code`${read}` : toDomain(code`await ${read}`, context),
      readsAsIs: layers.mapper === undefined,
      variable: singular.camel,
      domain: toDomain(code`${singular.camel}`, context),
      remover: entity.deleted === undefined ? 'delete' : 'softDelete',
      references: targetsOf(context).map((field) => referenceCheck(field, store, context)),
      unique: uniques.length > 0,
      entity: useClass(places.entity),
      conflict: uniques.length > 0 ? conflict(uniques.map(propertyOf)) : '',
      failure: uniques.length > 0 ? use('QueryFailedError', 'typeorm') : '',
      isTaken: isTaken(style),
    },
    purpose: `the queries of ${plural.words}`,
  };
}

/** Whether a row that a new one refers to is there. */
function referenceCheck(field: RelationField, store: string, { style }: LayeredContext) {
  const target = useClass(style.placesOf(field.target).entity);
  const asked = `{ ${style.id.property} }`;
  return style.existsBy
    ? { check: checkName(field), async: '', answer: code`${store}.manager.existsBy(${target}, ${asked})` }
    : {
        check: checkName(field),
        async: 'async ',
        answer: code`(await ${store}.manager.countBy(${target}, ${asked})) > 0`,
      };
}

/** What services may ask of a repository. */
export function portFile(context: LayeredContext, { path, className }: Place): FileContribution {
  const { token } = context.layers;
  return {
    path,
    template: 'inhouse/port.ts',
    view: {
      ...typesOf(context),
      className,
      checks: referenceChecks(context),
      declaration: token === undefined ? '' : tokenDeclaration(token, context),
      kind: token === undefined ? 'abstract class' : 'interface',
      abstract: token === undefined ? 'abstract ' : '',
    },
    purpose: 'what the service asks for, whoever keeps the rows',
  };
}

/** The module that provides a repository. */
export function persistenceFile(context: LayeredContext, { path, className }: Place): FileContribution {
  const { places } = context;
  const held = heldBy(context);
  return {
    path,
    template: 'inhouse/persistence.ts',
    view: {
      className,
      entity: useClass(places.entity),
      provider: repositoryProvider(context),
      exported: held.token,
    },
    purpose: 'provides the repository',
  };
}

/** `OrderRepository`, or `{ provide: OrderRepository, useClass: OrderTypeormRepository }` */
export function repositoryProvider(context: LayeredContext): Code {
  const { places, repository } = context;
  return places.port === undefined
    ? useClass(repository)
    : code`{ provide: ${heldBy(context).token}, useClass: ${useClass(repository)} }`;
}

/** The signatures that a repository and its port share. */
function typesOf(context: LayeredContext) {
  const { style, places, layers } = context;
  return {
    methods: layers.methods,
    row: useType(rowPlace(context)),
    values: valuesType(context),
    query: wordsOf(context).query,
    queryClass: useType(places.query),
    foundType: foundType(context),
    id: style.id.property,
    idType: style.id.written,
  };
}

/** How a list leaves: as it is found, or made into domain objects. */
function listAnswer(context: LayeredContext) {
  const { layers, spec } = context;
  const { plural, singular } = spec.name;
  if (layers.mapper === undefined) {
    return { head: 'return', answer: '', async: '' };
  }
  const rows = code`${plural.camel}.map((${singular.camel}) => ${toDomain(code`${singular.camel}`, context)})`;
  return {
    head: `const ${foundNames(context)} = await`,
    answer: isCounted(context) ? code`[${rows}, ${totalName(context)}]` : rows,
    async: 'async ',
  };
}

function toDomain(row: Code, { layers, places }: LayeredContext): Code {
  return layers.mapper === undefined || places.mapper === undefined
    ? row
    : code`${useClass(places.mapper)}.${layers.mapper.toDomain}(${row})`;
}

function toRow(values: Code, { layers, places }: LayeredContext): Code {
  return layers.mapper === undefined || places.mapper === undefined
    ? values
    : code`${useClass(places.mapper)}.${layers.mapper.toRow}(${values})`;
}

function heritage(context: LayeredContext): Code {
  const { layers, places } = context;
  const extended =
    layers.access === 'custom'
      ? code` extends ${use('Repository', 'typeorm')}<${useClass(places.entity)}>`
      : '';
  const implemented = places.port === undefined ? '' : code` implements ${heldBy(context).type}`;
  return code`${extended}${implemented}`;
}

function customConstructor({ places }: LayeredContext): Code {
  return code`constructor(dataSource: ${use('DataSource', 'typeorm')}) {
  super(${useClass(places.entity)}, dataSource.createEntityManager());
}`;
}

function heldRepository(context: LayeredContext): Code {
  const { places, style } = context;
  const entity = useClass(places.entity);
  return joinCode([
    'constructor(',
    code`@${use('InjectRepository', '@nestjs/typeorm')}(${entity})`,
    code`${style.words.keeps} ${wordsOf(context).repository}: ${use('Repository', 'typeorm')}<${entity}>,`,
    ') {}',
  ]);
}
