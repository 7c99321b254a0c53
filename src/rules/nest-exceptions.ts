import { isNative, throwsOf } from './reading/throws.js';
import type { Rule } from './rule.js';

/** Services and controllers say what went wrong with Nest's exceptions. */
export const nestExceptions: Rule = {
  id: 'nest-exceptions',
  clauses: ['BV-07'],
  rationale:
    'Nest turns its own exceptions into the right status; any other error becomes a 500, which tells the client that the service is broken when the request was.',
  remedy:
    'Throw the exception that fits: NotFoundException, BadRequestException, ConflictException, … or InternalServerErrorException for what cannot happen.',
  appliesTo: ({ errorStyle }) => errorStyle === 'nest',
  check: (project) =>
    throwsOf(project)
      .filter(({ chain }) => chain.some(isNative))
      .map(({ file, at, name }) => file.breach(at, `${name} is thrown, which is no exception of Nest`)),
};
