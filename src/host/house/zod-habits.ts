import type { Code } from '../../code/types.js';
import { type Ground, majorOf } from './ground.js';
import { quote } from './quote.js';
import type { SourceFile } from './source.js';
import { tally } from './types.js';
import type { NamedUse, ZodFacts } from './zod-facts.js';
import { keysOf, type ZodSchema } from './zod-declarations.js';

/** `z`, as most files import it. */
export function zIn(ground: Ground, files: readonly SourceFile[]): Code | undefined {
  const all = files.flatMap((file) =>
    file.imports.flatMap(({ names, specifier, isType }) =>
      names
        .filter(({ local }) => local === 'z' && !isType)
        .map(({ imported }) => ({ specifier: specifierOf(ground, file, specifier), imported })),
    ),
  );
  const [top] = tally(all.map((one) => JSON.stringify(one)));
  const found = all.find((one) => JSON.stringify(one) === top?.[0]);
  return found === undefined
    ? undefined
    : {
        text: 'z',
        imports: [
          { from: found.specifier, name: found.imported, ...(found.imported === 'z' ? {} : { alias: 'z' }) },
        ],
      };
}

const specifierOf = ({ resolver }: Ground, { path }: SourceFile, specifier: string): string =>
  resolver.fileOf(path, specifier)?.replace(/\.ts$/, '') ?? specifier;

/** What `zod` gives by its other entries is of another version than the package. */
export function versionOf({ dependency }: Ground, z: Code | undefined): ZodFacts['version'] {
  const from = z?.imports[0]?.from;
  const range = dependency('zod')?.range;
  const minor = Number(/^\D*\d+\.(\d+)/.exec(range ?? '')?.[1] ?? 0);
  if (from === 'zod/v4' || from === 'zod/v3') {
    return { major: from === 'zod/v4' ? 4 : 3, minor: from === 'zod/v4' ? 0 : 25 };
  }
  return from === 'nestjs-zod/z' ? { major: 3, minor: 0 } : { major: majorOf(range) ?? 3, minor };
}

/** What is counted decides; of neither, what the version has. */
export function formatsIn(files: readonly SourceFile[], major: number): ZodFacts['formats'] {
  const count = (pattern: RegExp): number =>
    files.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);
  const functions = count(/\bz\s*\.(email|uuid|guid|url|httpUrl|iso\.\w+|ipv4|e164)\(/g);
  const methods = count(/\.string\(\)(\s*\.\w+\([^()]*\))*?\s*\.(email|uuid|url|datetime|date|ip)\(/g);
  return major >= 4 && functions >= methods ? 'functions' : 'methods';
}

/** @param bodies texts of schemas */
export function strictnessOf(bodies: readonly string[]): ZodFacts['strict'] {
  const most = (pattern: RegExp): boolean =>
    bodies.filter((text) => pattern.test(text)).length * 2 > bodies.length;
  return most(/strictObject\(/) ? 'function' : most(/\.strict\(\)/) ? 'method' : undefined;
}

/** Those that need nothing but themselves: what is sent is the text, or the database's own value. */
const PLAIN_MOMENT =
  /^z\s*\.(date\(\)|coerce\s*\.date\(\)|iso\s*\.datetime\([^()]*\)|string\(\)(\s*\.datetime\([^()]*\))?)$/;

/** How answers declare when a row was made. */
export function momentIn(ground: Ground, named: readonly NamedUse[]): Code | undefined {
  for (const { role, use, schema } of named) {
    const file = schema?.file ?? use.file;
    const node = role === 'response' ? keysOf(schema?.value ?? use.value).get('createdAt') : undefined;
    if (node !== undefined && PLAIN_MOMENT.test(file.print(node))) {
      return quote(ground, file, node);
    }
  }
  return undefined;
}

const PAGE = /^(page|pageNumber|currentPage|skip|offset)$/;
const SIZE = /^(limit|take|size|perPage|pageSize)$/;
const GENERAL = /^(page|pageNumber|currentPage|limit|take|size|perPage|pageSize|skip|offset)$/;

/** What pages are asked for by. */
export function pageIn(
  ground: Ground,
  schemas: readonly ZodSchema[],
  named: readonly NamedUse[],
): ZodFacts['page'] {
  const asking = [
    ...schemas.map(({ name, file, value }) => ({ name, file, keys: [...keysOf(value).keys()] })),
    ...named.map(({ use }) => ({ name: '', file: use.file, keys: [...keysOf(use.value).keys()] })),
  ].filter(({ keys }) => keys.some((key) => PAGE.test(key)) && keys.some((key) => SIZE.test(key)));
  const shared = asking.find(
    ({ name, file, keys }) =>
      name !== '' && keys.every((key) => GENERAL.test(key)) && isExtended(ground, name, file),
  );
  const found = shared ?? asking[0];
  const first = found?.keys.find((key) => PAGE.test(key));
  const size = found?.keys.find((key) => SIZE.test(key));
  return found === undefined || first === undefined || size === undefined
    ? undefined
    : {
        first,
        size,
        schema:
          shared === undefined
            ? undefined
            : {
                text: shared.name,
                imports: [{ from: shared.file.path.replace(/\.ts$/, ''), name: shared.name }],
              },
      };
}

/** A schema of pages is shared where others are made of it. */
function isExtended({ sources }: Ground, name: string, file: SourceFile): boolean {
  return (
    file.exports.some(({ exported }) => exported === name) &&
    sources.own.some(({ text }) => new RegExp(`\\b${name}\\s*\\.extend\\(`).test(text))
  );
}

/** The decorator by which routes say what they answer. */
export function serializerIn(ground: Ground): Code | undefined {
  for (const file of ground.sources.own) {
    for (const { decorations } of file.classes.flatMap(({ members }) => members)) {
      const found = decorations.find(({ name }) => name === 'ZodSerializerDto');
      const call = found?.node.expression;
      if (call?.type === 'CallExpression') {
        return quote(ground, file, call.callee);
      }
    }
  }
  return undefined;
}
