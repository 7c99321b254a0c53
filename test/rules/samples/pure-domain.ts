import type { Sample } from '../sample.js';

const base = { 'src/common/errors/domain-error.ts': 'export abstract class DomainError extends Error {}' };

export const samples: readonly Sample[] = [
  {
    title: 'domain code that knows Nest or TypeORM',
    persona: 'senior-postgres',
    files: {
      ...base,
      'src/orders/orders.errors.ts': `import { HttpStatus } from '@nestjs/common';`,
      'src/orders/domain/total.ts': `import type { EntityManager } from 'typeorm';`,
      'src/orders/stale.ts': `import { DomainError } from '../common/errors/domain-error.js';\nimport { QueryFailedError } from 'typeorm';\nexport class Stale extends DomainError {}`,
    },
    findings: [
      "src/orders/domain/total.ts:1 domain code imports 'typeorm'",
      "src/orders/orders.errors.ts:1 domain code imports '@nestjs/common'",
      "src/orders/stale.ts:2 domain code imports 'typeorm'",
    ],
  },
  {
    title: 'domain code that knows only itself',
    persona: 'senior-postgres',
    files: {
      ...base,
      'src/orders/orders.errors.ts': `import { DomainError } from '../common/errors/domain-error.js';\nexport class OrderNotFoundError extends DomainError {}`,
      'src/orders/domain/total.ts': `import { Decimal } from 'decimal.js';\n// from '@nestjs/common'`,
    },
  },
  {
    title: 'the filter that maps domain errors, an exception of HTTP, and a package with a similar name',
    persona: 'senior-postgres',
    files: {
      ...base,
      'src/common/errors/problem.filter.ts': `import { Catch } from '@nestjs/common';\nimport { DomainError } from './domain-error.js';\n@Catch(DomainError)\nexport class ProblemFilter {}`,
      'src/common/errors/invalid-request.error.ts': `import { BadRequestException } from '@nestjs/common';\nexport class InvalidRequest extends BadRequestException {}`,
      'src/orders/domain/a.ts': `import x from 'typeorm-naming-strategies';`,
    },
  },
  {
    title: 'a persona whose services throw exceptions of Nest',
    files: { 'src/orders/orders.errors.ts': `import { NotFoundException } from '@nestjs/common';` },
  },
];
