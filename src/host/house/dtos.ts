import { globalsOf } from './globals.js';
import type { Ground } from './ground.js';
import { walk } from '../../edit/index.js';
import { type SourceFile, typed } from './source.js';
import { keyName } from './syntax.js';
import { commonest, counted, few, finding, type Finding, tally } from './types.js';

/**
 * - `class-validator`: its decorators on the properties;
 * - `wrappers`: decorators of the house around them, such as `@StringField()`;
 * - `zod`: classes made by `createZodDto`, or schemas alone;
 * - `graphql`: input types.
 */
export type DtoStyle = 'class-validator' | 'wrappers' | 'zod' | 'graphql' | 'none';

export interface DtoFacts {
  readonly style: DtoStyle;
  /** The house's own decorators for properties, the most used first. */
  readonly wrappers: readonly string[];
  /** Where the most used one of them is imported from, from the root of the repository. */
  readonly wrappersFile: string | undefined;
  /** All functions that this file exports, and the options that they take: `StringField`, `maxLength`. */
  readonly wrapperNames: readonly string[];
  readonly wrapperOptions: readonly string[];
  /** The package that `PartialType` and its like are imported from. */
  readonly mappedTypes: string | undefined;
  /** Whether a pipe before every route checks them, and whether it then hands over what they were made into. */
  readonly checked: 'transforming' | 'checking' | 'no';
}

interface Use {
  readonly name: string;
  readonly from: string;
  readonly file: SourceFile;
  readonly start: number;
}

const MAPPED = new Set(['PartialType', 'OmitType', 'PickType', 'IntersectionType']);

/** How the bodies and queries of requests are declared. */
export function readDtos(ground: Ground): Finding<DtoFacts> {
  const { sources, resolver } = ground;
  const dtos = [...sources.own, ...sources.shared].filter(isDtoFile);
  const uses = dtos.flatMap((file) => propertyDecorators(file, resolver));
  const of = (is: (use: Use) => boolean): readonly Use[] => uses.filter(is);
  const validator = of(({ from }) => from === 'class-validator');
  const graphql = of(({ from }) => from === '@nestjs/graphql');
  const own = of(
    ({ name, from }) =>
      from.startsWith('file:') && /(Field|Property|Optional|Is[A-Z]\w*)$|^(Is|Api)[A-Z]/.test(name),
  );
  const zod = dtos.flatMap((file) =>
    file.calls
      .filter(({ callee }) => callee === 'createZodDto' || /^z\.(object|strictObject)$/.test(callee))
      .map(({ callee, start }): Use => ({ name: callee, from: 'zod', file, start })),
  );
  const styles: readonly (readonly [DtoStyle, readonly Use[]])[] = [
    ['class-validator', validator],
    ['wrappers', own],
    ['zod', zod],
    ['graphql', graphql.filter(() => validator.length === 0)],
  ];
  const best = [...styles].sort(([, a], [, b]) => b.length - a.length)[0];
  const [style, shown] = best === undefined || best[1].length === 0 ? (['none', []] as const) : best;
  const wrappers = tally(own.map(({ name }) => name)).map(([name]) => name);
  const mappedTypes = commonest(
    [...sources.own, ...sources.shared].flatMap(({ imports }) =>
      imports
        .filter(({ names }) => names.some(({ imported }) => MAPPED.has(imported)))
        .map(({ specifier }) => specifier),
    ),
  );
  const wrappersFile = commonest(own.map(({ from }) => from))?.slice('file:'.length);
  const checked = checkedBy(ground);
  const home = wrappersFile === undefined ? undefined : sources.open(wrappersFile);
  const value: DtoFacts = {
    style,
    wrappers: few(wrappers, 12),
    wrappersFile,
    wrapperNames: home?.exports.map(({ exported }) => exported) ?? [],
    wrapperOptions: home === undefined ? [] : optionNames(home),
    mappedTypes,
    checked,
  };
  const says = [
    style === 'wrappers' ? `decorators of the house: ${few(wrappers).join(', ')}` : style,
    ...(mappedTypes === undefined ? [] : [`PartialType from ${mappedTypes}`]),
  ].join(', ');
  return finding(
    value,
    says,
    few(shown, 1).map(({ file, start, name }) => ({
      file: file.path,
      line: file.lineOf(start),
      note: `${name}, one of ${counted(shown.length, 'use')}`,
    })),
  );
}

/** The keys of the interfaces and types of a file. */
function optionNames(file: SourceFile): readonly string[] {
  const names: string[] = [];
  walk(file.program, (visited) => {
    const node = typed(visited);
    if (node.type === 'TSPropertySignature') {
      names.push(keyName(node) ?? '');
    }
  });
  return [...new Set(names)];
}

function checkedBy(ground: Ground): DtoFacts['checked'] {
  const pipes = globalsOf(ground, 'APP_PIPE', 'useGlobalPipes').filter(({ name }) => /Validat/.test(name));
  if (pipes.length === 0) {
    return 'no';
  }
  // A pipe of schemas gives what they make; the options of another are often a constant of their own.
  const isTransforming =
    pipes.some(({ name, file }) => /Zod/.test(name) || givesInstances(ground, file, name)) ||
    ground.sources.own.some(({ text }) => /\btransform: true\b/.test(text) && /validat/i.test(text));
  return isTransforming ? 'transforming' : 'checking';
}

/** A pipe of the house that hands over what class-transformer makes. */
function givesInstances({ resolver }: Ground, file: SourceFile, name: string): boolean {
  const pipe = resolver.classOf(file, name);
  const transform = pipe?.node.members.find((member) => member.name === 'transform');
  const text = transform === undefined ? '' : (pipe?.file.print(transform.node) ?? '');
  const last = [...text.matchAll(/\breturn\s+([\w.]+);/g)].at(-1)?.[1];
  return (
    /plainTo(Instance|Class)\(/.test(text) && last !== undefined && last !== transform?.parameters[0]?.name
  );
}

const isDtoFile = (file: SourceFile): boolean =>
  /(dto|input|args|request|req|query|params|payload|schema|models?)s?[./-]/i.test(file.path) ||
  file.classes.some(({ name }) => /(Dto|Input|Args|Request|Query|Params)$/i.test(name));

function propertyDecorators(file: SourceFile, resolver: Ground['resolver']): readonly Use[] {
  return file.classes
    .flatMap(({ members }) => members)
    .filter(({ kind }) => kind === 'property')
    .flatMap(({ decorations }) => decorations)
    .map(({ name, node }): Use => {
      const origin = resolver.originOf(file, name.split('.')[0] ?? name);
      const path = origin === undefined ? undefined : resolver.fileOf(file.path, origin.specifier);
      return {
        name,
        from: path === undefined ? (origin?.specifier ?? '') : `file:${path}`,
        file,
        start: node.start,
      };
    });
}
