import type { Sample } from '../sample.js';

const controller = (path: string, handler = '@Get()'): string =>
  `import { Controller, Get } from '@nestjs/common';\n@Controller(${path})\nexport class A { ${handler} get() {} }`;

export const samples: readonly Sample[] = [
  {
    title: 'a service without a spec, and routes that no e2e spec mentions',
    files: {
      'src/orders/orders.service.ts': 'export class OrdersService {}',
      'src/orders/orders.controller.ts': controller(`'orders'`),
      'src/health/health.controller.ts': controller('', `@Get('health/live')`),
      'test/customers.e2e-spec.ts': `request(app).get('/customers')`,
      'test/factories/order.factory.ts': `const path = '/orders';`,
    },
    findings: [
      'src/health/health.controller.ts:3 no e2e spec mentions the route /health/live',
      'src/orders/orders.controller.ts:3 no e2e spec mentions the route /orders',
      'src/orders/orders.service.ts:1 there is no orders.service.spec.ts',
    ],
  },
  {
    title: 'specs beside the code and e2e specs of the routes',
    files: {
      'src/orders/orders.service.ts': 'export class OrdersService {}',
      'src/orders/orders.service.spec.ts': '',
      'src/orders/orders.controller.ts': controller(`'orders'`),
      'test/orders.e2e-spec.ts': 'await request(app).get(`/orders/${id}`)',
    },
  },
  {
    title: 'specs elsewhere, paths with parameters, in lists and in options, and paths that are computed',
    files: {
      'src/orders/orders.service.ts': 'export class OrdersService {}',
      'test/unit/orders.service.test.ts': '',
      'src/a.controller.ts': controller(`'/customers/:id/orders'`),
      'src/b.controller.ts': controller(`['bills', 'invoices']`),
      'src/c.controller.ts': controller(`{ path: 'notes', version: '1' }`),
      'src/d.controller.ts': controller('PATHS.secret'),
      'src/e.controller.ts': controller(''),
      'test/all.e2e-spec.ts': 'get(`/customers/${id}/orders`); get("/v1/notes"); get("/invoices");',
    },
  },
];
