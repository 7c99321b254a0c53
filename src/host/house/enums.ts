import { posix } from 'node:path';
import type { Node } from 'oxc-parser';
import type { FeatureModule } from './feature-modules.js';
import { isBelow } from './files.js';
import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import type { SourceFile } from './source.js';
import { commonest } from './types.js';

export interface EnumFacts {
  /** Where those of entities lie: in the entity's own file, in a folder of the feature or in one that all features share. */
  readonly place: EnumPlace | undefined;
  /** What files end in after the name of the enum: `.enum.ts`. */
  readonly ending: string | undefined;
  /** What names begin and end with: `OrderStatusEnum`, `EOrderStatus`. */
  readonly prefix: 'E' | '';
  readonly suffix: 'Enum' | '';
  /** How members are written: `InProgress`, `IN_PROGRESS`, `inProgress`, `in_progress`. */
  readonly members: 'pascal' | 'constant' | 'camel' | 'snake' | undefined;
}

export type EnumPlace =
  | { readonly kind: 'entity' }
  /** From the feature's own folder; '' for that itself. */
  | { readonly kind: 'feature'; readonly folder: string }
  /** From the root of the repository. */
  | { readonly kind: 'shared'; readonly folder: string };

interface Found {
  readonly name: string;
  readonly file: SourceFile;
  readonly members: readonly string[];
}

/** What enums are called, how their members are written, and where those lie that entities have. */
export function readEnums(
  { sources, application }: Ground,
  features: readonly FeatureModule[],
  entities: readonly Persisted[],
): EnumFacts {
  const all = [...sources.own, ...sources.shared].flatMap(enumsIn);
  const homes = features.map(({ folder }) => folder).filter((folder) => folder !== application.sourceRoot);
  const kept = entities
    .flatMap((entity) => keptBy(sources.open(entity.file), all))
    .filter(({ found }) => isBelow(found.file.path, application.sourceRoot));
  const places = kept.map(({ entity, found }) => placeOf(found.file.path, entity.path, homes));
  const key = commonest(places.map((place) => JSON.stringify(place)));
  const place = places.find((one) => JSON.stringify(one) === key);
  const own = kept.map(({ found }) => found).filter((_, index) => JSON.stringify(places[index]) === key);
  const most = (is: (name: string) => boolean): boolean =>
    all.filter(({ name }) => is(name)).length * 2 > all.length;
  return {
    place,
    ending: place?.kind === 'entity' ? undefined : commonest(own.flatMap(endingOf)),
    prefix: most((name) => /^E[A-Z][a-z]/.test(name)) ? 'E' : '',
    suffix: most((name) => name.endsWith('Enum')) ? 'Enum' : '',
    members: commonest(all.flatMap(({ members }) => members.flatMap((member) => caseOf(member) ?? []))),
  };
}

function enumsIn(file: SourceFile): readonly Found[] {
  return file.program.body.flatMap((statement) => {
    const node: Node | null = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return node?.type === 'TSEnumDeclaration'
      ? [
          {
            name: node.id.name,
            file,
            members: node.body.members.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : [])),
          },
        ]
      : [];
  });
}

/** The enums that the file of an entity names, its own among them. */
function keptBy(
  entity: SourceFile | undefined,
  all: readonly Found[],
): readonly { readonly entity: SourceFile; readonly found: Found }[] {
  if (entity === undefined) {
    return [];
  }
  const words = new Set(entity.text.match(/\w+/g));
  return all
    .filter(
      ({ name, file }) => words.has(name) && (file === entity || !entity.text.includes(`enum ${name} `)),
    )
    .map((found) => ({ entity, found }));
}

function placeOf(path: string, entity: string, homes: readonly string[]): EnumPlace {
  const folder = posix.dirname(path);
  const home = homes.filter((one) => isBelow(path, one)).toSorted((a, b) => b.length - a.length)[0];
  if (path === entity) {
    return { kind: 'entity' };
  }
  return home === undefined
    ? { kind: 'shared', folder }
    : { kind: 'feature', folder: posix.relative(home, folder) };
}

/** `.enum.ts` of `order-status.enum.ts`; nothing for a file that is called after something else. */
function endingOf({ name, file: { path } }: Found): readonly string[] {
  const file = posix.basename(path);
  const plain = name.replace(/Enum$/, '').replace(/^E(?=[A-Z][a-z])/, '');
  const stem = file.replace(/([._-](enums?|types?|constants?))*\.[cm]?ts$/i, '');
  return lettersOf(stem) === lettersOf(plain) && stem === stem.toLowerCase() ? [file.slice(stem.length)] : [];
}

const lettersOf = (text: string): string => text.replace(/[^a-z0-9]/gi, '').toLowerCase();

function caseOf(member: string): EnumFacts['members'] {
  if (/^[A-Z][A-Z0-9_]*$/.test(member)) {
    return 'constant';
  }
  if (/^[A-Z]/.test(member)) {
    return 'pascal';
  }
  return member.includes('_') ? 'snake' : 'camel';
}
