import type { ImportRequest } from '../code/index.js';
import type { Dialect } from '../contracts.js';

/**
 * How imports of the templates, which are written for Vitest and ES modules, read in a project's dialect. Jest's own
 * module has the same functions as Vitest under the same names, but for `vi`.
 */
export function translation({
  testRunner,
  defaultImports,
  typeImports = true,
}: Dialect): (request: ImportRequest) => ImportRequest {
  return (asked) => {
    const { typeOnly, ...plain } = asked;
    const request = typeOnly === true && typeImports ? asked : plain;
    if (testRunner === 'jest' && request.from === 'vitest') {
      return { ...request, from: '@jest/globals', name: request.name === 'vi' ? 'jest' : request.name };
    }
    return !defaultImports && request.name === 'default' && FUNCTIONS.has(request.from)
      ? { ...request, name: '*' }
      : request;
  };
}

/** CommonJS packages whose `module.exports` is a function, which has no `default` without help of the compiler. */
const FUNCTIONS: ReadonlySet<string> = new Set(['supertest']);
