import type { Expression } from 'oxc-parser';
import { onlyVariable } from '../../edit/index.js';
import type { Ground } from './ground.js';
import type { Declared } from './resolver.js';
import type { SourceFile } from './source.js';
import { textOf } from './syntax.js';

/** A constant, with the file that declares it. */
export interface Constant {
  readonly file: SourceFile;
  readonly name: string;
  readonly value: Expression;
}

/** The constant that a name of a file means, there or where it is imported from. */
export function constantOf(
  ground: Ground,
  file: SourceFile,
  name: string,
  seen: ReadonlySet<SourceFile> = new Set(),
): Constant | undefined {
  const own = onlyVariable(file.program, name);
  if (own !== undefined) {
    return { file, name, value: own };
  }
  const origin = ground.resolver.originOf(file, name);
  return origin === undefined ? undefined : passedOn(ground, file, origin, seen);
}

/** The same, for a name that a file takes from another one. */
function passedOn(
  ground: Ground,
  file: SourceFile,
  { specifier, imported }: { readonly specifier: string; readonly imported: string },
  seen: ReadonlySet<SourceFile>,
): Constant | undefined {
  const path = ground.resolver.fileOf(file.path, specifier);
  const other = path === undefined ? undefined : ground.sources.open(path);
  if (other === undefined || seen.has(other)) {
    return undefined;
  }
  const further = new Set([...seen, other]);
  const named = other.exports.find(({ exported }) => exported === imported);
  if (named !== undefined) {
    return named.specifier === undefined
      ? constantOf(ground, other, named.local, further)
      : passedOn(ground, other, { specifier: named.specifier, imported: named.local }, further);
  }
  return other.exports
    .filter(({ exported, specifier: from }) => exported === '*' && from !== undefined)
    .map(({ specifier: from = '' }) => passedOn(ground, other, { specifier: from, imported }, further))
    .find((found) => found !== undefined);
}

/** A class whose members have the names that constants give them: `[CREATED_AT]: Date`. */
export function spelled({ file, node }: Declared, ground: Ground): Declared {
  const members = node.members.map((member) => {
    const [, constant] = /^\[(\w+)\]$/.exec(member.name) ?? [];
    const name = constant === undefined ? undefined : textOf(constantOf(ground, file, constant)?.value);
    return name === undefined ? member : { ...member, name };
  });
  return { file, node: { ...node, members } };
}
