import type { Sample } from '../sample.js';

const entity = `import { Entity } from 'typeorm';\n@Entity('orders')\nexport class Order {}\nexport enum OrderStatus {}`;
const service = (type: string): string =>
  `import { Order } from 'src/orders/entities/order.entity';\nexport class OrdersService {\n  async get(id: string): Promise<${type}> { return this.repository.get(id); }\n}`;
const controller = (imports: string, body: string): string =>
  `import { Controller, Get } from '@nestjs/common';\nimport { OrdersService } from 'src/orders/orders.service';\n${imports}\n@Controller('orders')\nexport class OrdersController {\n  constructor(private readonly orders: OrdersService) {}\n  ${body}\n}`;

export const samples: readonly Sample[] = [
  {
    title: 'a controller that imports an entity, as a type too',
    files: {
      'src/orders/entities/order.entity.ts': entity,
      'src/orders/orders.controller.ts': controller(
        `import type { Order } from './entities/order.entity.js';`,
        '@Get() get(): Order { return x; }',
      ),
    },
    findings: ['src/orders/orders.controller.ts:3 a controller imports the entity Order'],
  },
  {
    title: 'a controller that returns what its service declares to be entities, without naming one',
    files: {
      'src/orders/entities/order.entity.ts': entity,
      'src/orders/orders.service.ts': service('Page<Order>'),
      'src/orders/orders.controller.ts': controller(
        '',
        '@Get() async get(id: string) { return (await this.orders.get(id)) as unknown; }',
      ),
    },
    findings: ['src/orders/orders.controller.ts:7 get returns the entity Order of OrdersService.get'],
  },
  {
    title: 'a controller that turns entities into responses, and passes responses on',
    files: {
      'src/orders/entities/order.entity.ts': entity,
      'src/orders/orders.service.ts': service('Order'),
      'src/orders/orders.controller.ts': controller(
        '',
        '@Get() async get(id: string) { return OrderResponse.from(await this.orders.get(id)); }',
      ),
      'src/customers/customers.controller.ts': `import { Controller, Get } from '@nestjs/common';\nimport { OrdersService } from 'src/orders/responses';\n@Controller('customers')\nexport class CustomersController {\n  constructor(private readonly orders: OrdersService) {}\n  @Get() get() { return this.orders.get(); }\n}`,
      'src/orders/responses.ts': 'export class OrdersService { get(): Promise<OrderResponse> { return x; } }',
    },
  },
  {
    title: 'an enum out of the file of an entity, and a response that is called like an entity',
    files: {
      'src/orders/entities/order.entity.ts': entity,
      'src/orders/dto/order.ts': 'export class Order {}',
      'src/orders/orders.controller.ts': controller(
        `import { OrderStatus } from 'src/orders/entities/order.entity';\nimport { Order } from 'src/orders/dto/order';`,
        '@Get() get(): Order { return Order.from(1); }',
      ),
    },
  },
];
