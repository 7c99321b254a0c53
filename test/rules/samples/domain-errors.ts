import type { Sample } from '../sample.js';

const base = {
  'src/common/errors/domain-error.ts': 'export abstract class DomainError extends Error {}',
  'src/orders/orders.errors.ts': `import { DomainError } from '../common/errors/domain-error.js';\nexport class OrderNotFoundError extends DomainError {}`,
};

export const samples: readonly Sample[] = [
  {
    title: 'errors of the language, and errors of HTTP in a service',
    persona: 'senior-postgres',
    files: {
      ...base,
      'src/orders/orders.service.ts': `import { NotFoundException } from '@nestjs/common';
export class OrdersService {
  a() { throw new Error('x'); }
  b() { throw new NotFoundException(); }
}`,
    },
    findings: [
      'src/orders/orders.service.ts:3 Error is thrown, which is no DomainError',
      'src/orders/orders.service.ts:4 a service throws NotFoundException, which belongs to HTTP',
    ],
  },
  {
    title: 'domain errors, also of a second degree, although DomainError itself is an Error',
    persona: 'senior-postgres',
    files: {
      ...base,
      'src/orders/orders.service.ts': `import { OrderNotFoundError } from './orders.errors.js';
class ArchivedError extends OrderNotFoundError {}
export class OrdersService {
  a() { throw new OrderNotFoundError(); }
  b() { throw new ArchivedError(); }
}`,
    },
  },
  {
    title: 'a controller that says something about HTTP, and an error that is passed on',
    persona: 'senior-postgres',
    files: {
      ...base,
      'src/orders/orders.controller.ts': `import { Controller, NotAcceptableException } from '@nestjs/common';\n@Controller()\nexport class A { a() { throw new NotAcceptableException(); } }`,
      'src/orders/orders.service.ts':
        'export class B { b() { try { c(); } catch (error) { throw error; } } }',
    },
  },
];
