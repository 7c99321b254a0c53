import type { E2eSetup } from './e2e-setup.js';
import type { Ground } from './ground.js';
import type { CallFacts, SourceFile } from './source.js';

/** A call that is made before the tests of a spec: in its hook, or in a file with functions that the hook calls. */
export interface ReachedCall {
  readonly file: SourceFile;
  readonly call: CallFacts;
}

/** Functions that call functions that call functions. */
const DEPTH = 3;

/** The files whose functions make the application of e2e specs, the spec itself left out. */
export function reachedFiles(
  ground: Ground,
  { file }: E2eSetup,
  called: readonly string[],
): readonly SourceFile[] {
  const { sources } = ground;
  const found = new Set<SourceFile>();
  const enter = (from: SourceFile, names: readonly string[], depth: number): void => {
    for (const name of names) {
      const next = fileOf(ground, from, name);
      if (next !== undefined && !found.has(next) && depth > 0) {
        found.add(next);
        enter(next, functionsCalled(next.calls), depth - 1);
      }
    }
  };
  const spec = sources.open(file);
  if (spec !== undefined) {
    enter(spec, called, DEPTH);
  }
  return [...found];
}

/** The calls of a spec that are in what was taken over of it. */
export function callsOfSetup({ sources }: Ground, { file, ranges }: E2eSetup): readonly ReachedCall[] {
  const spec = sources.open(file);
  return (spec?.calls ?? [])
    .filter(({ start }) => ranges.some((range) => range.start <= start && start < range.end))
    .flatMap((call) => (spec === undefined ? [] : [{ file: spec, call }]));
}

/** `setupApp`, `TestApp` of `TestApp.create()`: what is called by a name. */
export function functionsCalled(calls: readonly CallFacts[]): readonly string[] {
  return [...new Set(calls.map(({ callee }) => callee.split(/[.(]/)[0] ?? ''))];
}

function fileOf({ resolver, sources }: Ground, from: SourceFile, name: string): SourceFile | undefined {
  const origin = resolver.originOf(from, name);
  const path = origin === undefined ? undefined : resolver.fileOf(from.path, origin.specifier);
  return path === undefined ? undefined : sources.open(path);
}
