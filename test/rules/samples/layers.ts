import type { Sample } from '../sample.js';

const controller = (imports: string, body = ''): string =>
  `import { Controller } from '@nestjs/common';\n${imports}\n@Controller('orders')\nexport class OrdersController { ${body} }`;

export const samples: readonly Sample[] = [
  {
    title: 'controllers that know the database or a repository',
    files: {
      'src/orders/orders.repository.ts': 'export class OrdersRepository {}',
      'src/orders/orders.controller.ts': controller(
        `import { OrdersRepository } from 'src/orders/orders.repository';\nimport { DataSource } from 'typeorm';\nimport { InjectRepository } from '@nestjs/typeorm';`,
        'list() { return this.source.createQueryBuilder(); }',
      ),
    },
    findings: [
      "src/orders/orders.controller.ts:2 a controller imports 'src/orders/orders.repository'",
      "src/orders/orders.controller.ts:3 a controller imports 'typeorm'",
      "src/orders/orders.controller.ts:4 a controller imports '@nestjs/typeorm'",
      'src/orders/orders.controller.ts:6 a controller builds a query (createQueryBuilder)',
    ],
  },
  {
    title: 'a service that queries',
    files: {
      'src/orders/orders.service.ts': `import { InjectRepository } from '@nestjs/typeorm';\nimport { DataSource, In, Repository } from 'typeorm';\nexport class OrdersService { find() { return this.source.getRepository(Order); } }`,
    },
    findings: [
      "src/orders/orders.service.ts:1 a service imports InjectRepository from '@nestjs/typeorm'",
      "src/orders/orders.service.ts:2 a service imports In from 'typeorm'",
      "src/orders/orders.service.ts:2 a service imports Repository from 'typeorm'",
      'src/orders/orders.service.ts:3 a service builds a query (getRepository)',
    ],
  },
  {
    title: 'controller, service and repository, each with the next one',
    files: {
      'src/orders/orders.repository.ts': `import { Repository } from 'typeorm';\nexport class OrdersRepository { find() { return this.orders.createQueryBuilder(); } }`,
      'src/orders/orders.service.ts': `import { OrdersRepository } from 'src/orders/orders.repository';\nexport class OrdersService {}`,
      'src/orders/orders.controller.ts': controller(
        `import { OrdersService } from 'src/orders/orders.service';`,
      ),
    },
  },
  {
    title:
      'a service that opens a transaction, one that configures the connection, and methods with the same names',
    files: {
      'src/orders/orders.service.ts': `import { InjectDataSource } from '@nestjs/typeorm';\nimport { DataSource, QueryFailedError, type EntityManager } from 'typeorm';\nexport class OrdersService { pay() { return this.source.transaction((manager) => this.orders.pay(manager)); } }`,
      'src/database/typeorm-config.service.ts': `import type { TypeOrmModuleOptions, TypeOrmOptionsFactory } from '@nestjs/typeorm';`,
      'src/git/git.service.ts': 'export class GitService { open() { return this.host.getRepository(1); } }',
      'src/orders/orders.controller.ts': controller(
        `import { OrdersService } from 'src/orders/orders.service';\nimport { TypeOrmHealthIndicator } from '@nestjs/terminus';`,
      ),
    },
  },
];
