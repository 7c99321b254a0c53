import type { EditContribution } from '../contracts.js';
import { appendEnvironmentExample, appendLines } from '../edit/index.js';
import type { AdoptionContext } from './types.js';

/** What git must not take: secrets, and the data of the embedded database. */
export function ignored({ reader }: AdoptionContext): EditContribution[] {
  return reader.exists('.gitignore')
    ? [
        {
          path: '.gitignore',
          purpose: 'leaves secrets and local data out',
          apply: appendLines(['.env', '.data/']),
        },
      ]
    : [];
}

/** For a project that has a `.env.example` of its own: the variables that the class `Environment` reads. */
const VARIABLES: readonly Parameters<typeof appendEnvironmentExample>[0][] = [
  {
    name: 'DATABASE_URL',
    description: 'The PostgreSQL database.',
    example: 'postgres://postgres:postgres@localhost:5432/postgres',
    required: true,
  },
  variable('DATABASE_POOL_SIZE', 'Connections that one process holds at most.', '10'),
  variable(
    'DATABASE_STATEMENT_TIMEOUT_MS',
    'Milliseconds after which the database gives up; 0 means never.',
    '15000',
  ),
  variable(
    'DATABASE_CONNECT_ATTEMPTS',
    'How often the service tries to reach the database when it starts.',
    '10',
  ),
  variable('PORT', 'Port on which the service listens.', '3000'),
  variable('LOG_LEVEL', 'How much is logged: fatal, error, warn, info, debug, trace or silent.', 'info'),
  variable('CORS_ORIGINS', 'Origins whose pages may call this API from a browser, separated by commas.', ''),
];

function variable(name: string, description: string, example: string): (typeof VARIABLES)[number] {
  return { name, description, example, required: false };
}

export function variablesExplained({ reader }: AdoptionContext): EditContribution[] {
  return reader.exists('.env.example')
    ? VARIABLES.map((one) => ({
        path: '.env.example',
        purpose: `explains ${one.name}`,
        apply: appendEnvironmentExample(one),
      }))
    : [];
}
