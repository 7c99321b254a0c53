import { use } from '../code/index.js';
import type { ErrorStyle, FileContribution } from '../contracts.js';
import { commonFile, type SupportGroup } from './group.js';

const FOLDER = 'src/common/errors';

/** Problem details (RFC 9457), and how services say what is wrong. */
export const errorFiles: SupportGroup = ({ errorStyle }) => ({
  'errors/problem-item': commonFile('errors/problem-item', 'one thing that is wrong with a request'),
  'errors/problem.dto': commonFile('errors/problem.dto', 'the body of every error, for OpenAPI'),
  'errors/api-problem-response.decorator': commonFile(
    'errors/api-problem-response.decorator',
    'documents an error response',
  ),
  'errors/failure': commonFile('errors/failure', 'an error as the client will see it'),
  'errors/http-failure': commonFile('errors/http-failure', 'reads the exceptions of Nest and Express'),
  'errors/database-failure': commonFile('errors/database-failure', 'reads the errors of PostgreSQL'),
  'errors/connection-loss': commonFile('errors/connection-loss', 'knows a database that is away'),
  'errors/validation-items': commonFile('errors/validation-items', 'names the place of each broken rule'),
  'errors/unacceptable-items': commonFile('errors/unacceptable-items', 'finds what no body may hold'),
  'errors/problem-validation.pipe': commonFile(
    'errors/problem-validation.pipe',
    'refuses what a DTO does not know or allow',
  ),
  'errors/problem-details.filter': commonFile(
    'errors/problem-details.filter',
    'answers every error as problem details',
    { styleReader: READERS[errorStyle] },
  ),
  ...styled(errorStyle),
});

/** What turns the errors that services throw into responses. */
const READERS = {
  nest: use('readProblemException', 'src/common/errors/problem-failure'),
  domain: use('readDomainError', 'src/common/errors/domain-failure'),
};

const STYLED: Readonly<Record<ErrorStyle, Readonly<Record<string, string>>>> = {
  nest: {
    'problem-body': 'what an exception tells the client',
    'problem-failure': 'reads exceptions that carry a problem body',
    'invalid-request.error': 'the request itself is wrong',
  },
  domain: {
    'domain-error': 'what the rules of the domain refuse',
    'domain-failure': 'turns errors of the domain into HTTP',
    'invalid-request.error': 'the request itself is wrong',
  },
};

function styled(style: ErrorStyle): Record<string, FileContribution> {
  return Object.fromEntries(
    Object.entries(STYLED[style]).map(([file, purpose]) => [
      `errors/${file}`,
      { path: `${FOLDER}/${file}.ts`, template: `support/errors/${style}/${file}.ts`, view: {}, purpose },
    ]),
  );
}
