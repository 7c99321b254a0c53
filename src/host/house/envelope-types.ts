import type { Code } from '../../code/types.js';
import type { Action } from './actions.js';
import type { MemberFacts } from './classes.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';

/** What a route says that it gives: `BaseResponse` of `Promise<BaseResponse<UserOutput>>`. */
export interface EnvelopeType {
  readonly use: Code;
  /** Whether it is told what is in it; a text where that is no answer: `null`. */
  readonly holds: 'nothing said' | 'the answer' | { readonly text: string };
}

const EMPTY = /^(null|undefined|void|unknown|any|object)$/;

/** Undefined where it is no class or type of the house. */
export function envelopeTypeOf(
  { resolver }: Ground,
  file: SourceFile,
  { type }: MemberFacts,
  action: Action,
): EnvelopeType | undefined {
  const [, name = '', inner] = /^Promise<\s*(\w+)(?:<\s*([^]+?)\s*>)?\s*>$/.exec(type) ?? [];
  const origin = resolver.originOf(file, name);
  const path = origin === undefined ? undefined : resolver.fileOf(file.path, origin.specifier);
  if (origin === undefined || path === undefined) {
    return undefined;
  }
  const use: Code = {
    text: name,
    imports: [
      {
        from: path.replace(/\.ts$/, ''),
        name: origin.imported,
        ...(origin.imported === name ? {} : { alias: name }),
        typeOnly: true,
      },
    ],
  };
  if (inner === undefined) {
    return { use, holds: 'nothing said' };
  }
  if (action !== 'remove') {
    return { use, holds: 'the answer' };
  }
  return EMPTY.test(inner) ? { use, holds: { text: inner } } : undefined;
}
