import type { Code } from '../../code/types.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';

/** A class or type of the house by its name, with its import; undefined for anything else. */
export function typeCode({ resolver }: Ground, file: SourceFile, name: string): Code | undefined {
  const origin = /^\w+$/.test(name) ? resolver.originOf(file, name) : undefined;
  const path = origin === undefined ? undefined : resolver.fileOf(file.path, origin.specifier);
  return origin === undefined || path === undefined
    ? undefined
    : {
        text: name,
        imports: [
          {
            from: path.replace(/\.ts$/, ''),
            name: origin.imported,
            ...(origin.imported === name ? {} : { alias: name }),
          },
        ],
      };
}
