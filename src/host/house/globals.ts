import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';

/** Something that stands around every route. */
export interface GlobalUse {
  readonly name: string;
  readonly file: SourceFile;
  readonly start: number;
}

/**
 * What is provided for every route: `{ provide: APP_GUARD, useClass: X }`, and `app.useGlobalGuards(new X())`.
 *
 * @param token `APP_GUARD`
 * @param method `useGlobalGuards`
 */
export function globalsOf({ sources }: Ground, token: string, method: string): readonly GlobalUse[] {
  return sources.own
    .filter(({ text }) => text.includes(token) || text.includes(method))
    .flatMap((file) => provided(file, token).concat(used(file, method)));
}

/** Those that are provided by a token, which are there wherever the module is. */
export function providedOf({ sources }: Ground, token: string): readonly GlobalUse[] {
  return sources.own.filter(({ text }) => text.includes(token)).flatMap((file) => provided(file, token));
}

function provided(file: SourceFile, token: string): GlobalUse[] {
  const pattern = new RegExp(`provide:\\s*${token},\\s*use(?:Class|Existing):\\s*([\\w$]+)`, 'g');
  return [...file.text.matchAll(pattern)].map(({ index, 1: name = '' }) => ({ name, file, start: index }));
}

function used(file: SourceFile, method: string): GlobalUse[] {
  return file.calls
    .filter(({ callee }) => callee.endsWith(`.${method}`))
    .flatMap(({ args, start }) =>
      args.flatMap((argument) => {
        const name = /(?:^new\s+|^|\.get(?:<[^(]*>)?\(\s*)([A-Z][\w$]*)/.exec(file.print(argument))?.[1];
        return name === undefined ? [] : [{ name, file, start }];
      }),
    );
}
