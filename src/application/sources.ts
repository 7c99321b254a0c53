import { code, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { type ApplicationOptions, databaseName } from './options.js';

/** Paths and purposes; the templates lie at the same paths. */
const SOURCES: Readonly<Record<string, string>> = {
  'src/main.ts': 'starts the process',
  'src/app.module.ts': 'root module, which features register in',
  'src/config/environment.ts': 'every environment variable, validated at boot',
  'src/config/environment.spec.ts': 'tests of the environment',
  'src/config/environment.module.ts': 'provides the environment',
  'src/common/http/json-body.ts': 'refuses bodies that are not JSON, or broken',
  'src/common/pagination/cursor.spec.ts': 'tests of cursors',
  'src/common/pagination/sort.spec.ts': 'tests of sort orders',
  'src/database/wait-for-database.ts': 'waits for a database that is not up yet',
  'src/database/naming-strategy.ts': 'snake_case columns, readable names of constraints',
  'src/database/naming-strategy.spec.ts': 'tests of the naming strategy',
  'src/database/drift.ts': 'compares entities and database',
  'src/database/check-drift.ts': 'the command migration:check',
  'src/health/health.module.ts': 'health checks',
  'src/health/health.dto.ts': 'their response',
  'src/logging/logging.module.ts': 'structured logs',
  'src/logging/logger-options.ts': 'what a log line holds',
  'scripts/embedded-postgres.mjs': 'starts an embedded PostgreSQL',
  'scripts/embedded-postgres-host.mjs': 'the process around it, which leaves nothing behind',
  'scripts/start-embedded.mjs': 'the command start:embedded',
  'scripts/seed.mjs': 'the command seed',
  'scripts/seed-options.mjs': 'its command line',
  'scripts/migration.mjs': 'the commands migration:generate and migration:create',
  'test/app.e2e-spec.ts': 'tests of request ids and transport errors',
  'test/drift.e2e-spec.ts': 'tests of the comparison of entities and database',
  'test/docs.e2e-spec.ts': 'tests of the API documentation',
  'test/errors.e2e-spec.ts': 'tests of each error of the database',
  'test/health.e2e-spec.ts': 'tests of health checks, with a database that goes and comes back',
  'test/pool.e2e-spec.ts': 'tests of the bounded connection pool',
  'test/schema.e2e-spec.ts': 'migrations up, down and up; drift',
  'test/security.e2e-spec.ts': 'tests of security headers and CORS',
  'test/validation.e2e-spec.ts': 'tests of what requests are refused',
  'test/support/app.ts': 'the whole service, for a test',
  'test/support/catalog.ts': 'the schema as the server describes it',
  'test/support/database.ts': 'a fresh database, for a test',
  'test/support/environment.ts': 'the environment of a test',
  'test/support/errors-probe.ts': 'routes that fail on purpose',
  'test/support/schema.ts': 'every entity and migration',
  'test/seeding/run.ts': 'connects, and runs a seed',
  'test/seeding/seed.ts': 'fills the tables in the order of their dependencies',
  'test/seeding/dependency-order.ts': 'finds that order',
  'test/seeding/references.ts': 'the foreign keys of a table',
  'test/seeding/fill.ts': 'fills one table, batch by batch',
  'test/seeding/rows.ts': 'makes the rows of a batch',
  'test/seeding/targets.ts': 'finds rows to refer to',
  'test/seeding/links.ts': 'links rows many to many',
  'test/seeding/progress.ts': 'shows how far a seed is',
  'test/seeding/seed-error.ts': 'why a seed cannot go on',
  'test/support/tcp-proxy.ts': 'a line that can be cut',
  'test/support/validation-probe.ts': 'routes that show what has become of a request',
};

/** Where a compiled file lies that is named from the one at hand. */
const LOCATION = code`${use('fileURLToPath', 'node:url')}(new URL(glob, import.meta.url))`;

/** Nest's own logger would keep what it is told until the service is up, which is what is waited for. */
const PINO = use('Logger', 'nestjs-pino');
const LOGGER = {
  inject: code`Environment, ${PINO}`,
  parameters: code`environment: Environment, logger: ${PINO}`,
  logger: 'logger',
};

const PING = "pingCheck('database').withTimeout(DATABASE_TIMEOUT_MS)";

/** The service itself and its tests. */
export function sourceFiles({ name }: ApplicationOptions): FileContribution[] {
  const database = databaseName(name);
  return [
    ...Object.entries(SOURCES).map(([path, purpose]) => source(path, purpose, {})),
    source('src/database/data-source.ts', 'for the migration commands', { location: LOCATION }),
    source('src/database/database.module.ts', 'connects to the database', LOGGER),
    source('src/health/health.controller.ts', 'liveness and readiness', { ping: PING }),
    source('test/seeds.e2e-spec.ts', 'tests of each seed on a real database', { reference: '' }),
    source('test/logging.e2e-spec.ts', 'tests of what is logged', { health: true }),
    source('src/app.setup.ts', 'what the service does to every request', { name }),
    source('src/database/typeorm-options.ts', 'pool, timeouts, schema options', { name }),
    source('test/support/postgres.global-setup.ts', 'one PostgreSQL for a run of the tests', { database }),
    source('test/support/template-database.ts', 'the migrated database that tests copy', { database }),
  ];
}

function source(path: string, purpose: string, view: FileContribution['view']): FileContribution {
  return { path, template: `application/${path}`, view, purpose };
}
