import { numbersOf } from '../../spec/inflect.js';
import type { ControllerFacts } from './controllers.js';
import { isThing } from './feature-modules.js';
import type { Ground } from './ground.js';
import type { CallFacts, SourceFile } from './source.js';
import { literalOf, textOf, valueAt } from './syntax.js';
import { counted, finding, type Finding } from './types.js';

export interface RouteFacts {
  /** `api`; `computed` when it comes from the configuration; undefined for none. */
  readonly prefix: string | undefined;
  /** `URI`, `HEADER`, `MEDIA_TYPE`, `CUSTOM`; undefined when routes have no versions. */
  readonly versioning: string | undefined;
  readonly defaultVersion: string | undefined;
  /** How many controllers name a version, of how many. */
  readonly versioned: number;
  readonly of: number;
  /** Whether paths name one of what they are about, `order`, or many. */
  readonly number: 'singular' | 'plural';
}

/** Prefix and versions of the routes. */
export function readRoutes(
  { sources }: Ground,
  controllers: readonly ControllerFacts[],
): Finding<RouteFacts> {
  const prefixed = callOf(sources.own, 'setGlobalPrefix');
  const versions = callOf(sources.own, 'enableVersioning');
  const options = versions?.call.args[0];
  const type = valueAt(options, 'type');
  const defaultVersion = literalOf(valueAt(options, 'defaultVersion'));
  const value: RouteFacts = {
    prefix: prefixed === undefined ? undefined : (textOf(prefixed.call.args[0]) ?? 'computed'),
    versioning:
      versions === undefined
        ? undefined
        : type === undefined
          ? 'URI'
          : versions.file.print(type).replace(/^.*\./, ''),
    defaultVersion: defaultVersion === undefined ? undefined : String(defaultVersion),
    versioned: controllers.filter(({ hasVersion }) => hasVersion).length,
    of: controllers.length,
    number: numberOf(controllers),
  };
  return finding(
    value,
    phrase(value),
    [prefixed, versions].map((found) =>
      found === undefined
        ? undefined
        : { file: found.file.path, line: found.file.lineOf(found.call.start), note: found.call.callee },
    ),
  );
}

/** By the first words of paths about things that there are many of. */
function numberOf(controllers: readonly ControllerFacts[]): RouteFacts['number'] {
  const numbers = controllers.flatMap(({ path = '' }) => {
    const [, name = '', last = ''] = /^\/?((?:[\w-]*[-_])?([a-zA-Z]+))(?:\/:\w+)*$/.exec(path) ?? [];
    const word = /[A-Za-z][a-z]*$/.exec(last)?.[0].toLowerCase() ?? '';
    const { singular, plural } = numbersOf(word);
    return singular === plural || !isThing(name.toLowerCase()) ? [] : [word === plural];
  });
  return numbers.filter((isPlural) => !isPlural).length * 2 > numbers.length ? 'singular' : 'plural';
}

function callOf(
  files: readonly SourceFile[],
  method: string,
): { readonly file: SourceFile; readonly call: CallFacts } | undefined {
  for (const file of files) {
    const call = file.text.includes(method)
      ? file.calls.find(({ callee }) => callee.endsWith(`.${method}`))
      : undefined;
    if (call !== undefined) {
      return { file, call };
    }
  }
  return undefined;
}

function phrase({ prefix, versioning, defaultVersion, versioned, of }: RouteFacts): string {
  const prefixes =
    prefix === undefined
      ? 'no prefix'
      : prefix === 'computed'
        ? 'a prefix from the configuration'
        : `prefix ${prefix}`;
  const standard = defaultVersion === undefined ? '' : `, ${defaultVersion} by default`;
  const versions =
    versioning === undefined
      ? 'no versions'
      : `versions by ${versioning}${standard}, named by ${versioned} of ${counted(of, 'controller')}`;
  return `${prefixes}, ${versions}`;
}
