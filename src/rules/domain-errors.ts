import { isNative, throwsOf, type Throw } from './reading/throws.js';
import { isService } from './reading/roles.js';
import type { Rule } from './rule.js';

const BASE = 'DomainError';

/** Services say what went wrong in words of the domain; one filter turns that into HTTP. */
export const domainErrors: Rule = {
  id: 'domain-errors',
  clauses: ['SP-09', 'SV-21', 'BV-07'],
  rationale:
    'An error that names the domain ("order not found") means the same in a request, a job and a test, and one filter gives it one status and one stable code.',
  remedy: `Declare a subclass of ${BASE} in the errors file of the feature and throw that.`,
  appliesTo: ({ errorStyle }) => errorStyle === 'domain',
  check: (project) =>
    throwsOf(project).flatMap((thrown) => {
      const message = complaint(thrown);
      return message === undefined ? [] : [thrown.file.breach(thrown.at, message)];
    }),
};

function complaint({ file, name, chain }: Throw): string | undefined {
  // DomainError itself extends Error: what lies above it does not count.
  if (chain.some((meaning) => meaning.kind === 'class' && meaning.found.name === BASE)) {
    return undefined;
  }
  if (chain.some(isNative)) {
    return `${name} is thrown, which is no ${BASE}`;
  }
  const isHttp = chain.some(
    (meaning) => meaning.kind === 'foreign' && meaning.specifier === '@nestjs/common',
  );
  return isHttp && isService(file.path) ? `a service throws ${name}, which belongs to HTTP` : undefined;
}
