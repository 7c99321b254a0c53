import { posix } from 'node:path';
import { type ClassFacts, decorated } from './classes.js';
import type { FeatureModule } from './feature-modules.js';
import { isBelow } from './files.js';
import type { Ground } from './ground.js';
import type { RoleName } from './roles.js';
import type { Persisted } from './persisted.js';
import { type Port, portOf, type Token } from './ports.js';
import { mapperOf, type MapperClass } from './row-mapper.js';
import type { Declared } from './resolver.js';
import type { SourceFile } from './source.js';
import { type Stems, stemsOf, withoutStem } from './stems.js';
import { dottedName, elementsOf, valueAt } from './syntax.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

/**
 * Who speaks to TypeORM:
 * - `service`: services hold a `Repository<Order>`;
 * - `repository`: a class of its own holds it, and services hold that class;
 * - `custom`: a class of its own is one: `extends Repository<Order>`.
 */
export type Access = 'service' | 'repository' | 'custom';

const PURPOSES = {
  create: /^(create|insert|add|store|save)(One)?$/,
  page: /^(findPage|findAll|findMany|list|getAll|paginate|findAndCount|find\w*(Pagina|Page)\w*)$/,
  byId: /^(findById|findOneById|getById|findOne|getOne|get)$/,
  update: /^(update|change|edit)(One|ById)?$/,
  remove: /^(remove|delete|softDelete|destroy)(One|ById)?$/,
} as const;
type Purpose = keyof typeof PURPOSES;

export interface LayerFacts {
  readonly access: Access;
  readonly repository: RoleName | undefined;
  /** What services hold in its place: an abstract class, or an interface with a token. */
  readonly port: PortName | undefined;
  /** A module within the feature that provides the repository. */
  readonly module: RoleName | undefined;
  readonly mapper: (RoleName & Pick<MapperClass, 'toDomain' | 'toRow'>) | undefined;
  /** What methods of such classes are called, by what they are for. */
  readonly methods: Readonly<Partial<Record<Purpose, string>>>;
  /** What the mapper makes of a row. */
  readonly domain: RoleName | undefined;
}

/** A port's name, and what it is provided as where that is not itself. */
export type PortName = RoleName & { readonly token: Token | undefined };

/** A class that speaks to TypeORM about one entity. */
interface Speaker extends Declared {
  readonly access: Access;
  readonly entity: string;
}

/**
 * Which class of a feature speaks to TypeORM, and what stands between it and the service.
 *
 * @param place folder that features lie in
 */
export function readLayers(
  ground: Ground,
  features: readonly FeatureModule[],
  entities: readonly Persisted[],
  place: string,
): Finding<LayerFacts> {
  const known = new Set(entities.map(({ name }) => name));
  const speakers = ground.sources.own.flatMap((file) =>
    file.classes.flatMap((node) => speakersIn({ file, node }, known)),
  );
  const held = heldTypes(ground);
  const apart = speakers.filter(
    ({ access, node }) =>
      access !== 'service' && [node.name, ...node.interfaces].some((name) => held.has(name)),
  );
  const ofApart = new Set(apart.map(({ entity }) => entity));
  const inServices = speakers.filter(({ access, entity }) => access === 'service' && !ofApart.has(entity));
  if (ofApart.size <= new Set(inServices.map(({ entity }) => entity)).size) {
    const says =
      inServices.length === 0 ? 'none speaks to the database yet' : 'services hold repositories of TypeORM';
    return finding(IN_SERVICES, says, shown(inServices));
  }
  const access = commonest(apart.map((one) => one.access)) ?? 'repository';
  const meant = apart.filter((one) => one.access === access);
  const parts = meant.map((speaker) => partsOf(ground, speaker, features, place));
  const value: LayerFacts = {
    access,
    repository: common(parts.map(({ repository }) => repository)),
    port: common(parts.map(({ port }) => port)),
    module: common(parts.map(({ module }) => module)),
    methods: access === 'custom' ? {} : methodsOf(meant),
    ...mapped(parts),
  };
  return finding(value, saysOf(value), shown(meant));
}

const IN_SERVICES: LayerFacts = {
  access: 'service',
  repository: undefined,
  port: undefined,
  module: undefined,
  mapper: undefined,
  methods: {},
  domain: undefined,
};

/** The commonest name for each purpose; the shortest of a class, and none of several that stand for different things. */
function methodsOf(speakers: readonly Speaker[]): LayerFacts['methods'] {
  const found = Object.entries(PURPOSES).flatMap(([purpose, pattern]) => {
    const names = speakers.flatMap(
      ({ node }) =>
        node.members
          .filter((member) => isCallable(member) && pattern.test(member.name))
          .map(({ name }) => name)
          .toSorted((a, b) => a.length - b.length)[0] ?? [],
    );
    const name = commonest(names.toSorted((a, b) => a.length - b.length));
    return name === undefined ? [] : [[purpose, name] as const];
  });
  return Object.fromEntries(found);
}

/** What others can call: a class's own helpers are no habit of the house. */
function isCallable({ kind, isStatic, node }: ClassFacts['members'][number]): boolean {
  const isOwn = 'accessibility' in node && node.accessibility === 'private';
  return kind === 'method' && !isStatic && !isOwn;
}

function shown(speakers: readonly Speaker[]) {
  return few(speakers, 2).map(({ file, node, entity }) => ({
    file: file.path,
    line: file.lineOf(node.start),
    note: `${node.name} of ${entity}, ${counted(speakers.length, 'such class', 'such classes')}`,
  }));
}

function saysOf({ access, port, mapper, module }: LayerFacts): string {
  const more = [
    ...(port === undefined
      ? []
      : [port.token === undefined ? 'behind an abstract class' : 'behind an interface']),
    ...(mapper === undefined ? [] : ['with a mapper']),
    ...(module === undefined ? [] : ['in a module of its own']),
  ];
  const what = access === 'custom' ? 'classes that extend Repository' : 'repository classes of its own';
  return [what, ...more].join(', ');
}

/** What classes are given by their constructors: a repository that nobody is given is none that the house uses. */
function heldTypes({ sources }: Ground): ReadonlySet<string> {
  const constructors = sources.own.flatMap(({ classes }) =>
    classes.flatMap(({ members }) => members.filter(({ kind }) => kind === 'constructor')),
  );
  return new Set(constructors.flatMap(({ parameters }) => parameters.map(({ type }) => type)));
}

const REPOSITORY = /(Repository|Repo|Dao|DAO|Store|Adapter|Gateway)$/;
const SERVICE = /(?<!Seed)(Service|Controller|UseCase|Usecase|Handler|Resolver)$/;

function speakersIn({ file, node }: Declared, entities: ReadonlySet<string>): readonly Speaker[] {
  const extended = /\bextends\s+Repository<\s*(\w+)\s*>/.exec(file.print(node))?.[1];
  if (extended !== undefined) {
    return entities.has(extended) ? [{ file, node, access: 'custom', entity: extended }] : [];
  }
  const access = REPOSITORY.test(node.name) ? 'repository' : SERVICE.test(node.name) ? 'service' : undefined;
  const held = (node.members.find(({ kind }) => kind === 'constructor')?.parameters ?? [])
    .map((parameter) => dottedName(decorated(parameter, 'InjectRepository')?.args[0]))
    .filter((name) => entities.has(name));
  // A repository that also reads other tables is about the one that it names first.
  const entity = held[0];
  return access === undefined || entity === undefined
    ? []
    : access === 'repository'
      ? [{ file, node, access, entity }]
      : held.map((one) => ({ file, node, access, entity: one }));
}

interface Parts {
  readonly repository: RoleName | undefined;
  readonly port: PortName | undefined;
  readonly module: RoleName | undefined;
  readonly mapper: (RoleName & Pick<MapperClass, 'toDomain' | 'toRow'>) | undefined;
  readonly domain: RoleName | undefined;
}

function partsOf(ground: Ground, speaker: Speaker, features: readonly FeatureModule[], place: string): Parts {
  const { file, entity } = speaker;
  const stems = stemsOf(entity.replace(/(Entity|Model)$/, ''));
  const home = homeOf(file, features, place);
  const named = (declared: Declared | undefined): RoleName | undefined =>
    declared === undefined
      ? undefined
      : patternOf({ file: declared.file, name: declared.node.name }, stems, home);
  const port = portOf(ground, speaker, stems);
  const portName = port === undefined ? undefined : patternOf(port, stems, home);
  const mapper = mapperOf(ground, file, entity);
  const mapperName = named(mapper?.declared);
  return {
    repository: named(speaker),
    port: port === undefined || portName === undefined ? undefined : { ...portName, token: port.token },
    module: named(moduleOf(ground, speaker, features, place)),
    mapper:
      mapper === undefined || mapperName === undefined
        ? undefined
        : { ...mapperName, toDomain: mapper.toDomain, toRow: mapper.toRow },
    domain: named(mapper?.domain),
  };
}

/** The folder of the feature that a file belongs to: of a module with controllers, else the one below the place of features. */
function homeOf({ path }: SourceFile, features: readonly FeatureModule[], place: string): string | undefined {
  const known = features
    .filter(({ folder }) => folder !== place && isBelow(path, folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0]?.folder;
  const [below, ...rest] = isBelow(path, place) ? posix.relative(place, path).split('/') : [];
  return known ?? (below === undefined || rest.length === 0 ? undefined : posix.join(place, below));
}

/** Undefined for what is not called after the feature. */
function patternOf(
  { file, name }: Pick<Port, 'file' | 'name'>,
  stems: Stems,
  home: string | undefined,
): RoleName | undefined {
  const className = withoutStem(name, stems);
  const path = home === undefined ? file.path : posix.relative(home, file.path);
  return className === name || path.startsWith('../')
    ? undefined
    : { file: withoutStem(path, stems), className };
}

/** The module that provides a repository, when it is not the feature's own; one of a table without routes is. */
function moduleOf(
  { sources }: Ground,
  { node }: Speaker,
  features: readonly FeatureModule[],
  place: string,
): Declared | undefined {
  for (const file of sources.own) {
    const found = file.classes.find((one) => provides(one, node.name));
    if (found !== undefined) {
      const isAlone =
        isBelow(file.path, place) &&
        !features.some(({ folder }) => folder !== place && isBelow(file.path, folder));
      const isOwn = isAlone || features.some((feature) => feature.file === file);
      return isOwn ? undefined : { file, node: found };
    }
  }
  return undefined;
}

function provides(node: ClassFacts, name: string): boolean {
  const options = decorated(node, 'Module')?.args[0];
  return elementsOf(valueAt(options, 'providers')).some(
    (one) => dottedName(one) === name || dottedName(valueAt(one, 'useClass')) === name,
  );
}

const keyOf = (one: RoleName): string => `${one.file}\n${one.className}`;

/** What at least half of them have, in its commonest form, else in its shortest. */
function common<Name extends RoleName>(all: readonly (Name | undefined)[]): Name | undefined {
  const there = all
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.className.length - b.className.length);
  const key = there.length * 2 < all.length ? undefined : commonest(there.map(keyOf));
  return there.find((one) => keyOf(one) === key);
}

/** A mapper is of use with what it makes, and the other way round. */
function mapped(parts: readonly Parts[]): Pick<LayerFacts, 'mapper' | 'domain'> {
  const mapper = common(parts.map((one) => one.mapper));
  const domain = common(parts.map((one) => one.domain));
  return mapper === undefined || domain === undefined
    ? { mapper: undefined, domain: undefined }
    : { mapper, domain };
}
