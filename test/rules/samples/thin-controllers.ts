import type { Sample } from '../sample.js';

const controller = (body: string): Sample['files'] => ({
  'src/orders/orders.controller.ts': `import { Controller, Get, Post } from '@nestjs/common';\n@Controller('orders')\nexport class OrdersController {\n${body}\n}`,
});

export const samples: readonly Sample[] = [
  {
    title: 'a loop, several branches, and too many statements',
    files: controller(`
  @Get() list() { const all = []; for (const id of this.ids) { all.push(id); } return all; }
  @Post() create(body: Body) { if (body.a) { return 1; } return body.b ? 2 : 3; }
  @Get('x') x() { a(); b(); c(); d(); e(); f(); return g(); }
  private helper() { while (true) { a(); } }`),
    findings: [
      'src/orders/orders.controller.ts:5 method list has a loop',
      'src/orders/orders.controller.ts:6 method create has 2 branches',
      'src/orders/orders.controller.ts:7 method x has 7 statements',
      'src/orders/orders.controller.ts:8 method helper has a loop',
    ],
  },
  {
    title: 'handlers that call, set headers and cookies, map and return',
    files: controller(`
  constructor(private readonly orders: OrdersService) {}
  @Post() async create(body: Body, response: Response) {
    const order = await this.orders.create(body);
    response.location(\`/orders/\${order.id}\`);
    response.cookie('a', order.a ?? 'b');
    return OrderResponse.from(order);
  }
  @Get() async list() { return (await this.orders.list()).map((order) => OrderResponse.from(order)); }
  @Get(':id') async get(id: string, response: Response) {
    const order = await this.orders.get(id);
    if (order.etag === id) { response.status(304); return undefined; }
    return order?.body;
  }`),
  },
  {
    title: 'logic in a service, and in a class that another library calls a controller',
    files: {
      'src/a.service.ts':
        'export class A { run() { for (const x of y) { if (x) { z(); } if (x) { z(); } } } }',
      'src/b.ts': `import { Controller } from 'other';\n@Controller()\nexport class B { run() { for (const x of y) { z(); } } }`,
    },
  },
];
