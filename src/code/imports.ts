import type { ImportRequest } from './types.js';

/** The name that an import has inside the file. */
export function localName(request: ImportRequest): string {
  return request.alias ?? request.name;
}

/** Puts lists of requests together and drops exact repetitions. Cheap; {@link mergeImports} is the strict one. */
export function joinImports(lists: readonly (readonly ImportRequest[])[]): readonly ImportRequest[] {
  const byKey = new Map<string, ImportRequest>();
  for (const request of lists.flat()) {
    const key = `${keyOf(request)} ${request.typeOnly === true}`;
    if (!byKey.has(key)) {
      byKey.set(key, request);
    }
  }
  return [...byKey.values()];
}

/**
 * One request per imported name: repetitions are dropped, and a value import beats a type-only one.
 *
 * @throws Error when two different things would have the same local name
 */
export function mergeImports(requests: readonly ImportRequest[]): readonly ImportRequest[] {
  const byKey = new Map<string, ImportRequest>();
  for (const request of requests) {
    const earlier = byKey.get(keyOf(request));
    const { typeOnly, ...rest } = request;
    const onlyType = typeOnly === true && (earlier === undefined || earlier.typeOnly === true);
    byKey.set(keyOf(request), onlyType ? { ...rest, typeOnly } : rest);
  }
  const byLocal = new Map<string, ImportRequest>();
  for (const request of byKey.values()) {
    const other = byLocal.get(localName(request));
    if (other !== undefined) {
      throw new Error(
        `"${localName(request)}" is imported both as ${other.name} of "${other.from}" and as ${request.name} of "${request.from}"`,
      );
    }
    byLocal.set(localName(request), request);
  }
  return [...byKey.values()];
}

const keyOf = (request: ImportRequest): string => `${request.from} ${request.name} ${localName(request)}`;
