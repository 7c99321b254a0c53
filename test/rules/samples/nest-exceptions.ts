import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'errors of the language, with new, without it, and behind a class of the project',
    files: {
      'src/orders/orders.service.ts': `import { OrderError } from 'src/orders/order-error';
export class OrdersService {
  a() { throw new Error('not found'); }
  b() { throw TypeError('no'); }
  c() { throw new OrderError('no'); }
}`,
      'src/orders/order-error.ts': 'export class OrderError extends Error {}',
      'src/orders/orders.controller.ts': `import { Controller } from '@nestjs/common';\n@Controller()\nexport class OrdersController { a() { throw new RangeError('no'); } }`,
    },
    findings: [
      'src/orders/orders.controller.ts:3 RangeError is thrown',
      'src/orders/orders.service.ts:3 Error is thrown',
      'src/orders/orders.service.ts:4 TypeError is thrown',
      'src/orders/orders.service.ts:5 OrderError is thrown',
    ],
  },
  {
    title: "Nest's exceptions, and classes of the project that extend them",
    files: {
      'src/orders/orders.service.ts': `import { NotFoundException } from '@nestjs/common';
import { OrderConflict } from 'src/orders/order-conflict';
export class OrdersService {
  a() { throw new NotFoundException({ code: 'order_not_found' }); }
  b() { throw new OrderConflict(); }
}`,
      'src/orders/order-conflict.ts': `import { ConflictException } from '@nestjs/common';\nexport class OrderConflict extends ConflictException {}`,
    },
  },
  {
    title: 'rethrown errors, helpers, classes that cannot be read, an Error of a package, and other files',
    files: {
      'src/orders/orders.service.ts': `import { Conflict } from '@shop/errors';
import { Error } from 'other-errors';
export class OrdersService {
  a() { try { b(); } catch (error) { throw error; } }
  b() { throw this.notFound('x'); }
  c() { throw notFound('x'); }
  d() { throw new Conflict(); }
  e() { throw new Error('x'); }
}`,
      'src/shared/api-config.service.ts': `export class Config { get() { throw new Error('PORT is missing'); } }`,
      'src/config/environment.ts': `export function validate() { throw new Error('DATABASE_URL is missing'); }`,
      'src/orders/orders.service.spec.ts': `throw new Error('x');`,
    },
  },
  {
    title: 'a persona with domain errors',
    persona: 'senior-postgres',
    files: { 'src/orders/orders.service.ts': `throw new Error('another rule tells of it');` },
  },
];
