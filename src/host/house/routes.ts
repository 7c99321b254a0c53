import type { ControllerFacts } from './controllers.js';
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
