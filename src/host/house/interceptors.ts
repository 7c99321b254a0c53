import { globalsOf } from './globals.js';
import type { Ground } from './ground.js';
import { few, finding, type Finding } from './types.js';

export interface Envelope {
  readonly className: string;
  readonly file: string;
  /** Keys of the object around the response: `data`, `statusCode`. */
  readonly keys: readonly string[];
}

export interface InterceptorFacts {
  /** Interceptors around every route, in order. */
  readonly global: readonly string[];
  /** What wraps responses; undefined when they are sent as they are. */
  readonly envelope: Envelope | undefined;
}

/** What happens to every response, and whether it is wrapped into something like `{ data }`. */
export function readInterceptors(ground: Ground): Finding<InterceptorFacts> {
  const around = globalsOf(ground, 'APP_INTERCEPTOR', 'useGlobalInterceptors');
  const wrapping = around.flatMap(({ name, file }) => {
    const declared = ground.resolver.classOf(file, name);
    const keys =
      declared === undefined
        ? undefined
        : wrappedKeys(declared.file.text.slice(declared.node.start, declared.node.end));
    return declared === undefined || keys === undefined ? [] : [{ declared, keys }];
  });
  const [first] = wrapping;
  const envelope =
    first === undefined
      ? undefined
      : { className: first.declared.node.name, file: first.declared.file.path, keys: first.keys };
  const global = around.map(({ name }) => name);
  const says = [
    global.length === 0 ? 'no global interceptors' : global.join(', '),
    envelope === undefined
      ? 'no envelope'
      : `envelope { ${envelope.keys.join(', ')} } by ${envelope.className}`,
  ].join('; ');
  return finding({ global, envelope }, says, [
    ...few(around, 2).map(({ file, start }) => ({ file: file.path, line: file.lineOf(start) })),
    first === undefined
      ? undefined
      : {
          file: first.declared.file.path,
          line: first.declared.file.lineOf(first.declared.node.start),
          note: 'envelope',
        },
  ]);
}

/** The keys of the object that `map()` puts a response into, when one of them is `data` or its like. */
function wrappedKeys(text: string): readonly string[] | undefined {
  const starts = [...text.matchAll(/(?:=>\s*\(\s*|return\s+)\{/g)].map(
    ({ index, 0: match }) => index + match.length,
  );
  return starts
    .filter(() => /\bmap\(/.test(text))
    .map((start) => topKeys(text.slice(start)))
    .find((keys) => keys.some((key) => /^(data|result|payload|response)$/.test(key)));
}

/** The keys of an object whose text starts after its brace. */
function topKeys(text: string): readonly string[] {
  let depth = 0;
  let top = '';
  for (const character of text) {
    depth += '{[('.includes(character) ? 1 : '}])'.includes(character) ? -1 : 0;
    if (depth < 0) {
      break;
    }
    top += depth === 0 ? character : '';
  }
  return top
    .split(/[,\n]/)
    .map((part) => /^\s*(?:\.\.\.)?([\w$]+)\s*(?::|$|\?\?)/.exec(part)?.[1])
    .filter((key) => key !== undefined);
}
