import { type Mapper, type MapperId, mappersAmong } from '../mappers.js';
import { type Ground, majorOf } from './ground.js';
import { counted, finding, type Finding, tally } from './types.js';

/** Specifiers that show a use of a mapper. */
const IMPORTS: Readonly<Partial<Record<MapperId, RegExp>>> = {
  typeorm: /^(typeorm|@nestjs\/typeorm)($|\/)/,
  'mikro-orm': /^@mikro-orm\//,
  prisma: /^(@prisma\/|nestjs-prisma)|(^|[/.])(generated\/)?prisma(\/|$)/,
  drizzle: /^drizzle-orm($|\/)/,
  mongoose: /^(mongoose|@nestjs\/mongoose|@typegoose\/typegoose)($|\/)/,
  kysely: /^(kysely|nestjs-kysely)($|\/)/,
  sequelize: /^(sequelize|sequelize-typescript|@nestjs\/sequelize|@sequelize\/core)($|\/)/,
  objection: /^objection$/,
};

export interface OrmFacts {
  readonly id: MapperId | undefined;
  /** The name for a reader: `TypeORM`. */
  readonly title: string;
  readonly major: number | undefined;
  readonly range: string | undefined;
  /** Further ones that the application depends on. */
  readonly beside: readonly string[];
  /** Whether features can be built with it; `now` for none. */
  readonly support: Mapper['support'];
}

/** What the application keeps its data with: of several, the one that its sources import most. */
export function readOrm({ sources, dependency, application, workspace }: Ground): Finding<OrmFacts> {
  const declared = mappersAmong((name) => dependency(name) !== undefined);
  const using = declared.length < 2 ? [] : uses([...sources.own, ...sources.shared], declared);
  const [most] = tally(using.map(({ id }) => id));
  // What several applications share a package.json for is not what each of them uses.
  const isShared =
    workspace.applications.length > 1 && application.root !== '' && application.manifest === 'package.json';
  const fallback = isShared && declared.length > 1 ? undefined : declared[0];
  const mapper = declared.find(({ id }) => id === most?.[0]) ?? fallback;
  if (mapper === undefined) {
    const value = { id: undefined, title: 'none', major: undefined, range: undefined, beside: [] };
    return finding({ ...value, support: 'now' }, 'none', [
      {
        file: application.manifest,
        note: declared.length === 0 ? 'names no mapper' : 'names some, and nothing imports them',
      },
    ]);
  }
  const name = mapper.packages.find((one) => dependency(one) !== undefined) ?? mapper.packages[0];
  const found = dependency(name);
  const others = declared.filter((one) => one !== mapper).map(({ title }) => title);
  const value: OrmFacts = {
    id: mapper.id,
    title: mapper.title,
    major: majorOf(found?.range),
    range: found?.range,
    beside: others,
    support: mapper.support,
  };
  const beside = others.length === 0 ? '' : `, beside ${others.join(' and ')}`;
  const files = uses(sources.own, [mapper]);
  const [first] = files;
  return finding(value, `${mapper.title} ${found?.range ?? ''}${beside}`, [
    found === undefined ? undefined : { file: found.file, note: `"${name}"` },
    first === undefined
      ? undefined
      : { file: first.path, note: `imported in ${counted(files.length, 'file')}` },
  ]);
}

/** The files that import some mappers, once for each. */
function uses(
  files: Ground['sources']['own'],
  mappers: readonly Mapper[],
): readonly { readonly id: MapperId; readonly path: string }[] {
  return files.flatMap(({ path, imports }) =>
    mappers
      .filter(({ id }) => imports.some(({ specifier }) => IMPORTS[id]?.test(specifier) === true))
      .map(({ id }) => ({ id, path })),
  );
}
