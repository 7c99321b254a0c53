/** How a clause of the ledger is proven on a generated service, and the damage that the proof must notice. */
export interface Claim {
  /** Ids of the ledger. */
  readonly clauses: readonly string[];
  /** What holds, in one line. */
  readonly says: string;
  /** Persona of the service; `building-ville` unless said. */
  readonly persona?: 'senior-postgres';
  readonly proof: Proof;
  /** A damage of the service: each must turn the proof red. */
  readonly breaks: readonly Damage[];
}

export type Proof =
  /** An e2e or unit spec of the service; `red` must be among the names of the tests that then fail. */
  | { readonly kind: 'spec'; readonly file: string; readonly red: RegExp }
  /** An npm script of the service; `red` must be in what it prints. */
  | { readonly kind: 'script'; readonly script: string; readonly red: RegExp }
  /** A rule of `nest-persona check`. */
  | { readonly kind: 'check'; readonly rule: string };

/** Replaces `from`, which must be there, by `to`; removes the file when there is no `from`. */
export interface Damage {
  readonly file: string;
  readonly from?: string | RegExp;
  readonly to?: string;
  /** Done too, where one place alone would not be a breach. */
  readonly also?: Damage;
}

const ORDERS = 'test/orders.e2e-spec.ts';
const REPOSITORY = 'src/orders/orders.repository.ts';
const SERVICE = 'src/orders/orders.service.ts';
const CONTROLLER = 'src/orders/orders.controller.ts';
const LABELS = 'test/labels.e2e-spec.ts';
const LABELS_REPOSITORY = 'src/labels/labels.repository.ts';
const ENTITY = 'src/orders/entities/order.entity.ts';
const CREATE_DTO = 'src/orders/dto/create-order.dto.ts';
const RESPONSE_DTO = 'src/orders/dto/order-response.dto.ts';

const spec = (file: string, red: RegExp): Proof => ({ kind: 'spec', file, red });
const script = (name: string, red: RegExp): Proof => ({ kind: 'script', script: name, red });
const check = (rule: string): Proof => ({ kind: 'check', rule });

export const CLAIMS: readonly Claim[] = [
  {
    clauses: ['SP-01', 'SV-01'],
    says: 'the service is strict TypeScript, properties initialised or declared so',
    proof: script('typecheck', /error TS/u),
    breaks: [
      { file: ENTITY, from: 'title!: string', to: 'title: string' },
      { file: SERVICE, from: 'this.orders.findById(id)', to: 'this.orders.findById(undefined)' },
    ],
  },
  {
    clauses: ['SP-02'],
    says: 'errors of the database become clean HTTP errors',
    proof: spec('test/errors.e2e-spec.ts', /of the database/u),
    breaks: [
      { file: 'src/common/errors/database-failure.ts', from: "'23502': {", to: "'99999': {" },
      { file: 'src/common/errors/database-failure.ts', from: "'40001': {", to: "'99999': {" },
    ],
  },
  {
    clauses: ['SP-02'],
    says: 'a value that is taken is a conflict',
    proof: spec('test/customers.e2e-spec.ts', /email/u),
    breaks: [
      {
        file: 'src/common/errors/database-failure.ts',
        from: "'23505': { status: CONFLICT",
        to: "'23505': { status: BAD_REQUEST",
      },
    ],
  },
  {
    clauses: ['SP-03'],
    says: 'a database that is away turns readiness red, and one that comes late is waited for',
    proof: spec('test/health.e2e-spec.ts', /database/u),
    breaks: [
      {
        file: 'src/database/database.module.ts',
        from: 'environment.DATABASE_CONNECT_ATTEMPTS',
        to: '1',
      },
      {
        file: 'src/health/health.controller.ts',
        from: /await this\.health\.check\(\[[\s\S]*?\]\);/u,
        to: 'await Promise.resolve();',
      },
    ],
  },
  {
    clauses: ['SP-04'],
    says: 'a limit above the maximum is refused',
    proof: spec(ORDERS, /refuses limit=101/u),
    breaks: [{ file: 'src/common/pagination/page-query.ts', from: '@Max(MAX_LIMIT)', to: '@Max(1000)' }],
  },
  {
    clauses: ['SP-04'],
    says: 'the connection pool is bounded',
    proof: spec('test/pool.e2e-spec.ts', /opens as many connections as it may/u),
    breaks: [
      {
        file: 'src/database/typeorm-options.ts',
        from: 'max: environment.DATABASE_POOL_SIZE,',
        to: '',
      },
    ],
  },
  {
    clauses: ['SP-04'],
    says: 'lists of related rows are pages too',
    proof: spec(ORDERS, /a page that can be|lists the lines/u),
    breaks: [
      { file: 'src/common/pagination/page-query.ts', from: '@Max(MAX_LIMIT)', to: '@Max(1000)' },
      { file: REPOSITORY, from: "select.where('orderLine.orderId = :id', { id })", to: 'select' },
    ],
  },
  {
    clauses: ['SP-07', 'BV-19'],
    says: 'a many-to-many is a join table with foreign keys on both sides',
    proof: spec(LABELS, /or nothing|says which there are/u),
    breaks: [
      {
        file: 'src/database/migrations/*-create-labels.ts',
        from: /CONSTRAINT labels_documents_document_id_fkey.*\n.*REFERENCES.*\n/u,
        to: 'CHECK (true)\n',
      },
      {
        file: LABELS_REPOSITORY,
        from: /SELECT document_id FROM labels_documents WHERE label_id/u,
        to: 'SELECT label_id FROM labels_documents WHERE document_id',
      },
    ],
  },
  {
    clauses: ['SP-07', 'BV-19'],
    says: 'a many-to-many is known from its other side',
    proof: spec('test/documents.e2e-spec.ts', /lists the labels/u),
    breaks: [
      {
        file: 'src/documents/documents.repository.ts',
        from: /SELECT label_id FROM labels_documents WHERE document_id/u,
        to: 'SELECT document_id FROM labels_documents WHERE label_id',
      },
    ],
  },
  {
    clauses: ['SP-15', 'BV-18'],
    says: 'a row and its relations are stored together or not at all',
    proof: spec(LABELS, /stores the label and its documents, or nothing/u),
    breaks: [
      {
        file: LABELS_REPOSITORY,
        from: 'await manager.insert(Label, row)',
        to: 'await this.labels.insert(row)',
      },
    ],
  },
  {
    clauses: ['SP-15'],
    says: 'relations are loaded where a query asks for them, never by themselves',
    proof: check('explicit-loading'),
    breaks: [{ file: ENTITY, from: "onDelete: 'RESTRICT',", to: "eager: true, onDelete: 'RESTRICT'," }],
  },
  {
    clauses: ['BV-19'],
    says: 'one-to-one: no two rows have the same',
    proof: spec('test/profiles.e2e-spec.ts', /userId|given once/u),
    breaks: [
      {
        file: 'src/database/migrations/*-create-profiles.ts',
        from: 'CREATE UNIQUE INDEX profiles_user_id_key',
        to: 'CREATE INDEX profiles_user_id_key',
      },
    ],
  },
  {
    clauses: ['BV-19'],
    says: 'one-to-many: the rows of one, and no other',
    proof: spec(ORDERS, /lists the lines of the order and no other|leaves out what is deleted/u),
    breaks: [
      { file: REPOSITORY, from: "'orderLine.orderId = :id'", to: "'orderLine.orderId <> :id'" },
      {
        file: REPOSITORY,
        from: "createQueryBuilder(OrderLine, 'orderLine')",
        to: "createQueryBuilder(OrderLine, 'orderLine').withDeleted()",
      },
    ],
  },
  {
    clauses: ['BV-19'],
    says: 'a relation to itself: nothing comes below itself',
    proof: spec('test/categories.e2e-spec.ts', /come below itself/u),
    breaks: [
      {
        file: 'src/categories/categories.service.ts',
        from: 'await this.checkPlace(id, changes);',
        to: '',
      },
      {
        file: 'src/categories/categories.repository.ts',
        from: 'ON next.id = above.parent_id',
        to: 'ON next.id = above.id',
      },
    ],
  },
  {
    clauses: ['SP-04'],
    says: 'totals and pages count what is there',
    proof: spec(ORDERS, /cuts the list into pages/u),
    breaks: [
      { file: 'src/common/pagination/paginate.ts', from: '(page - 1) * limit', to: 'page * limit' },
      {
        file: 'src/common/pagination/paginate.ts',
        from: 'Math.ceil(total / limit)',
        to: 'Math.floor(total / limit)',
      },
    ],
  },
  {
    clauses: ['SP-04'],
    says: 'the total is that of the filtered list, behind its last page too',
    proof: spec(ORDERS, /is empty behind the last page|filters by/u),
    breaks: [
      {
        file: 'src/common/pagination/paginate.ts',
        from: "query.clone().select('count(*)')",
        to: "query.clone().where('TRUE').select('count(*)')",
      },
      { file: 'src/common/pagination/paginate.ts', from: '?? (await query.getCount())', to: '?? 0' },
    ],
  },
  {
    clauses: ['SP-05'],
    says: 'POST answers 201 with the Location, DELETE 204',
    proof: spec(ORDERS, /tells where it is|hides the order/u),
    breaks: [
      { file: CONTROLLER, from: /response\.location\(.*\);/u, to: '' },
      { file: CONTROLLER, from: '@HttpCode(204)', to: '@HttpCode(200)' },
    ],
  },
  {
    clauses: ['SP-06'],
    says: 'a controller answers DTOs, never entities',
    proof: check('no-entity-in-controller'),
    breaks: [
      {
        file: CONTROLLER,
        from: /\nimport \{ OrdersService \}/u,
        to: "\nimport { Order } from 'src/orders/entities/order.entity';\nexport const leak = new Order();\nimport { OrdersService }",
      },
    ],
  },
  {
    clauses: ['SP-06'],
    says: 'a hidden column is in no response',
    proof: spec(ORDERS, /creates an order|hides internalNote/u),
    breaks: [
      {
        file: RESPONSE_DTO,
        from: 'id: order.id,',
        to: 'id: order.id,\n      ...{ internalNote: order.internalNote },',
      },
    ],
  },
  {
    clauses: ['SP-08'],
    says: 'each migration has a down that works',
    proof: spec('test/schema.e2e-spec.ts', /reverted/u),
    breaks: [
      { file: 'src/database/migrations/*-create-orders.ts', from: 'DROP TABLE orders', to: 'SELECT 1' },
    ],
  },
  {
    clauses: ['SP-09'],
    says: 'controller, service, repository: nobody skips one',
    persona: 'senior-postgres',
    proof: check('layers'),
    breaks: [
      {
        file: CONTROLLER,
        from: /\nimport \{ OrdersService \}/u,
        to: "\nimport { OrdersRepository } from './orders.repository.js';\nexport type Shortcut = OrdersRepository;\nimport { OrdersService }",
      },
    ],
  },
  {
    clauses: ['SP-09', 'SV-21'],
    says: 'domain errors know nothing of the framework',
    persona: 'senior-postgres',
    proof: check('pure-domain'),
    breaks: [
      {
        file: 'src/orders/orders.errors.ts',
        from: /^/u,
        to: "import { NotFoundException } from '@nestjs/common';\nexport const http = new NotFoundException();\n",
      },
    ],
  },
  {
    clauses: ['SP-11'],
    says: 'only whitelisted fields reach the ORDER BY, and what a client sends is a parameter everywhere',
    proof: spec(ORDERS, /refuses sort=|q=/u),
    breaks: [
      { file: 'src/common/pagination/sort.ts', from: /const areKnown = .*;/u, to: 'const areKnown = true;' },
    ],
  },
  {
    clauses: ['SP-12'],
    says: 'a missing variable stops the boot, and every missing one is named',
    proof: spec('src/config/environment.spec.ts', /missing/u),
    breaks: [
      {
        file: 'src/config/environment.ts',
        from: 'if (problems.length > 0)',
        to: 'if (problems.length > 99)',
      },
    ],
  },
  {
    clauses: ['SP-14'],
    says: 'nothing blocks the event loop in a request',
    proof: check('no-blocking-calls'),
    breaks: [
      {
        file: SERVICE,
        from: /^/u,
        to: "import { readFileSync } from 'node:fs';\nexport const read = (path: string) => readFileSync(path);\n",
      },
    ],
  },
  {
    clauses: ['SP-14'],
    says: 'no promise is left alone',
    proof: script('lint', /no-floating-promises/u),
    breaks: [
      { file: SERVICE, from: 'await this.checkReferences(values)', to: 'this.checkReferences(values)' },
    ],
  },
  {
    clauses: ['SP-16', 'BV-29'],
    says: 'a feature comes whole, its tests included',
    proof: check('tested'),
    breaks: [
      { file: 'src/orders/orders.service.spec.ts' },
      // The tests of lines read their orders, and so mention the route too.
      { file: ORDERS, also: { file: 'test/order-lines.e2e-spec.ts' } },
    ],
  },
  {
    clauses: ['SP-16'],
    says: 'the seed of a feature makes rows that the database takes, however often it is run',
    proof: spec('test/seeds.e2e-spec.ts', /another one in a second run/u),
    breaks: [
      { file: 'test/seeds/orders.seed.ts', from: 'fake.integer(1, 1000)', to: 'fake.integer(1001, 2000)' },
      {
        file: 'test/factories/customer.factory.ts',
        from: '`user-${uniqueNumber()}@example.com`',
        to: "'user@example.com'",
      },
      {
        file: 'test/seeding/dependency-order.ts',
        from: 'const free = left.find((entity) => !waits(targetsOf(entity), entity));',
        to: 'const free = left.at(-1);',
      },
    ],
  },
  {
    clauses: ['SP-19'],
    says: 'a password is stored as a hash and answered never',
    proof: spec('test/users.e2e-spec.ts', /password|apiToken/u),
    breaks: [
      {
        file: 'src/users/users.service.ts',
        from: 'await hashPassword(values.password)',
        to: 'values.password',
      },
      {
        file: 'src/users/users.service.ts',
        from: 'this.cipher.encrypt(values.apiToken)',
        to: 'values.apiToken',
      },
    ],
  },
  {
    clauses: ['BV-01'],
    says: 'every entity extends ManagedEntity',
    proof: check('managed-entity'),
    breaks: [{ file: ENTITY, from: ' extends ManagedEntity', to: '' }],
  },
  {
    clauses: ['BV-02'],
    says: 'imports of the project are absolute',
    proof: check('import-style'),
    breaks: [{ file: SERVICE, from: "'src/orders/orders.repository'", to: "'./orders.repository'" }],
  },
  {
    clauses: ['BV-03'],
    says: 'files in kebab-case, classes in PascalCase',
    proof: check('naming'),
    breaks: [{ file: ENTITY, from: 'export class Order ', to: 'export class order ' }],
  },
  {
    clauses: ['BV-04'],
    says: 'DELETE marks, reads skip, restore brings back',
    proof: spec(ORDERS, /DELETE|restore/u),
    breaks: [
      {
        file: REPOSITORY,
        from: 'this.orders.softDelete({ id, deleted: IsNull() })',
        to: 'this.orders.delete({ id })',
      },
      {
        file: REPOSITORY,
        from: "where('order.id = :id', { id }).getOne()",
        to: "where('order.id = :id', { id }).withDeleted().getOne()",
      },
      {
        file: REPOSITORY,
        from: "const select = this.orders.createQueryBuilder('order')",
        to: "const select = this.orders.createQueryBuilder('order').withDeleted()",
      },
    ],
  },
  {
    clauses: ['BV-04'],
    says: 'a unique value of a deleted row can be used again',
    proof: spec('test/customers.e2e-spec.ts', /free again/u),
    breaks: [
      {
        file: 'src/database/migrations/*-create-customers.ts',
        from: /(CREATE UNIQUE INDEX customers_email_key[^`;]*?)\s+WHERE [^`]*/u,
        to: '$1',
      },
    ],
  },
  {
    clauses: ['BV-05'],
    says: 'every property of a DTO is checked and documented',
    proof: check('described-dtos'),
    breaks: [{ file: CREATE_DTO, from: /@IsString\(\)\s+@MaxLength\(120\)/u, to: '' }],
  },
  {
    clauses: ['BV-06'],
    says: 'controllers hold HTTP concerns only',
    proof: check('thin-controllers'),
    breaks: [
      {
        file: CONTROLLER,
        from: 'const created = await this.orders.create(body);',
        to: 'for (const key of Object.keys(body)) { if (key === "x") { break; } }\n    const created = await this.orders.create(body);',
      },
    ],
  },
  {
    clauses: ['BV-07'],
    says: "services throw Nest's exceptions",
    proof: check('nest-exceptions'),
    breaks: [{ file: SERVICE, from: 'throw notFound(id);', to: "throw new Error('no such order');" }],
  },
  {
    clauses: ['BV-08', 'SV-23'],
    says: 'unknown and read-only properties are refused',
    proof: spec(ORDERS, /does not let a client set/u),
    breaks: [
      {
        file: 'src/common/errors/problem-validation.pipe.ts',
        from: 'forbidNonWhitelisted: true',
        to: 'forbidNonWhitelisted: false',
      },
    ],
  },
  {
    clauses: ['BV-08'],
    says: 'a body is checked at all',
    proof: spec(ORDERS, /refuses a title/u),
    breaks: [{ file: CREATE_DTO, from: '@MaxLength(120)', to: '@MaxLength(9999)' }],
  },
  {
    clauses: ['BV-09'],
    says: 'migrations run against dist, which the script builds first',
    proof: script('migration:check', /./u),
    breaks: [
      { file: 'package.json', from: '"migration:check": "nest build && ', to: '"migration:check": "' },
    ],
  },
  {
    clauses: ['BV-13'],
    says: 'a walk by cursor meets every row once, in order',
    proof: spec(ORDERS, /goes on from a cursor/u),
    breaks: [
      {
        file: 'src/common/pagination/keyset.ts',
        from: "beyond: direction === 'ASC' ? '>' : '<'",
        to: "beyond: direction === 'ASC' ? '<' : '>'",
      },
      {
        file: 'src/common/pagination/paginate.ts',
        from: "[...sort, { property: 'id', direction: sort.at(-1)?.direction ?? 'ASC' }]",
        to: '[...sort]',
      },
    ],
  },
  {
    clauses: ['BV-14'],
    says: 'security headers are sent, and no origin comes in that nobody configured',
    proof: spec('test/security.e2e-spec.ts', /security/u),
    breaks: [
      { file: 'src/app.setup.ts', from: /app\.use\(helmet\([\s\S]*?\)\);/u, to: 'void helmet;' },
      { file: 'src/app.setup.ts', from: /origin: CORS_ORIGINS/u, to: "origin: '*'" },
    ],
  },
  {
    clauses: ['BV-15'],
    says: 'lists filter by several values, ranges and words, and sort as asked',
    proof: spec(ORDERS, /filters by|in order|sorts/u),
    breaks: [
      { file: REPOSITORY, from: "applyFilter(select, 'order.total', query.total);", to: '' },
      { file: REPOSITORY, from: 'applySearch(select, SEARCHED, query.q);', to: '' },
      { file: 'src/common/filtering/apply-filter.ts', from: "['gte', '>=']", to: "['gte', '>']" },
      { file: 'src/common/pagination/sort.ts', from: "direction: 'DESC' }", to: "direction: 'ASC' }" },
    ],
  },
  {
    clauses: ['BV-15'],
    says: 'relations are answered when they are asked for',
    proof: spec(ORDERS, /includes? the customer/u),
    breaks: [
      { file: REPOSITORY, from: 'paginate(select, query, query.include)', to: 'paginate(select, query)' },
    ],
  },
  {
    clauses: ['BV-16'],
    says: 'synchronize is never true',
    proof: check('no-synchronize'),
    breaks: [
      { file: 'src/database/typeorm-options.ts', from: 'synchronize: false', to: 'synchronize: true' },
    ],
  },
  {
    clauses: ['BV-16', 'SP-08'],
    says: 'each table is made by a migration',
    proof: check('migrated-tables'),
    breaks: [{ file: 'src/database/migrations/*-create-orders.ts' }],
  },
  {
    clauses: ['BV-17'],
    says: 'foreign keys are indexed',
    proof: check('indexed-foreign-keys'),
    breaks: [
      {
        file: ENTITY,
        from: /@Index\('orders_customer_id_created_id_idx'.*\)\n/u,
        also: {
          file: 'src/database/migrations/*-create-orders.ts',
          from: /CREATE INDEX orders_customer_id_created_id_idx[^`;]*/u,
          to: 'SELECT 1',
        },
      },
    ],
  },
  {
    clauses: ['BV-29'],
    says: 'the unit tests of a service fail when it is broken',
    proof: spec('src/orders/orders.service.spec.ts', /./u),
    breaks: [
      { file: SERVICE, from: 'await this.checkReferences(values);', to: '' },
      { file: SERVICE, from: 'if (row === null)', to: 'if (row === undefined)' },
    ],
  },
  {
    clauses: ['BV-30'],
    says: 'every variable that is read is explained',
    proof: check('documented-env'),
    breaks: [{ file: '.env.example', from: /^DATABASE_URL=.*$/mu, to: '' }],
  },
  {
    clauses: ['SV-12', 'SV-19'],
    says: 'entities and migrations cannot drift, constraints included',
    proof: spec('test/schema.e2e-spec.ts', /what the entities say/u),
    breaks: [
      { file: ENTITY, from: /length: 120/u, to: 'length: 121' },
      { file: 'src/database/migrations/*-create-orders.ts', from: 'total >= 0', to: 'total >= 1' },
      {
        file: 'src/database/migrations/*-create-orders.ts',
        from: 'ON DELETE RESTRICT',
        to: 'ON DELETE CASCADE',
      },
    ],
  },
  {
    clauses: ['SV-14'],
    says: 'the request id of the caller, or a new one, is in every response and log line',
    proof: spec('test/app.e2e-spec.ts', /request id/u),
    breaks: [
      { file: 'src/common/http/request-id.ts', from: 'response.setHeader(REQUEST_ID_HEADER, id);', to: '' },
    ],
  },
  {
    clauses: ['SV-21'],
    says: 'errors are problem details with stable codes',
    proof: spec(ORDERS, /does not find what is not there/u),
    breaks: [{ file: SERVICE, from: "'order_not_found'", to: "'gone'" }],
  },
  {
    clauses: ['SV-22'],
    says: 'a failure that nobody foresaw tells nothing of what it was',
    proof: spec('test/errors.e2e-spec.ts', /nobody foresaw/u),
    breaks: [
      {
        file: 'src/common/errors/problem-details.filter.ts',
        from: 'return UNFORESEEN;',
        to: 'return { ...UNFORESEEN, detail: String(error) };',
      },
    ],
  },
  {
    clauses: ['SV-23'],
    says: 'PATCH changes what is sent and nothing else',
    proof: spec(ORDERS, /and nothing else/u),
    breaks: [
      {
        file: REPOSITORY,
        from: 'this.orders.update({ id, deleted: IsNull() }, changes)',
        to: "this.orders.update({ id, deleted: IsNull() }, { ...changes, title: 'changed' })",
      },
    ],
  },
];

/** Clauses that a suite of ours proves on its own, broken sample included. */
export const OWN_CLAIMS: readonly { readonly clauses: readonly string[]; readonly suite: string }[] = [
  { clauses: ['BV-12'], suite: 'test/generated/openapi-gaps.test.ts' },
  { clauses: ['BV-12', 'SP-11', 'SP-12', 'SV-11', 'SV-14'], suite: 'test/generated/running.test.ts' },
  { clauses: ['SP-18'], suite: 'test/clauses/decisions.test.ts' },
  { clauses: ['SP-16'], suite: 'test/clauses/ledger.test.ts' },
  { clauses: ['SP-07', 'SP-08', 'SV-19', 'BV-17'], suite: 'test/migrations/cases.test.ts' },
];
