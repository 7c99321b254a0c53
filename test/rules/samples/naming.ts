import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'files and folders that are not kebab-case',
    files: {
      'src/orderItems/order.ts': '',
      'src/orderItems/z.ts': '',
      'src/orders/OrderService.ts': '',
      'test/order_items.e2e-spec.ts': '',
    },
    findings: [
      'src/orderItems/order.ts:1 "orderItems"',
      'src/orders/OrderService.ts:1 "OrderService.ts"',
      'test/order_items.e2e-spec.ts:1 "order_items.e2e-spec.ts"',
    ],
  },
  {
    title: 'classes, variables, functions and methods in the wrong case',
    files: {
      'src/a.ts': [
        'export class order_service {',
        '  Find_all() { return 1; }',
        '}',
        'const order_total = 1;',
        'let Counter = 0;',
        'const Limit = 20;',
        'function get_total() { return 1; }',
        'async function LoadAll() {}',
        'function Total(): number { return 1; }',
      ].join('\n'),
    },
    findings: [
      'src/a.ts:1 class "order_service" is not PascalCase',
      'src/a.ts:2 method "Find_all" is not camelCase',
      'src/a.ts:4 variable "order_total" is not camelCase',
      'src/a.ts:5 variable "Counter" is not camelCase',
      'src/a.ts:6 variable "Limit" is not camelCase',
      'src/a.ts:7 function "get_total" is not camelCase',
      'src/a.ts:8 function "LoadAll" is not camelCase',
      'src/a.ts:9 function "Total" is not camelCase',
    ],
  },
  {
    title: 'suffixes with dots, timestamps of migrations, test folders, acronyms and digits',
    files: {
      'src/database/migrations/1700000000000-create-orders.ts': 'export class CreateOrders1700000000000 {}',
      'src/orders/dto/list-orders.query.dto.ts': 'export class ListOrdersQueryDTO {}',
      'src/@types/a.ts': '',
      'src/orders/__tests__/orders.service.spec.ts': '',
      'src/oauth2/s3-client.ts': 'const s3Client = 1; const x509 = 2; const élan = 3;',
      'vitest.config.e2e.ts': 'const WRONG_name = 1;',
    },
  },
  {
    title:
      'constants, decorators, mixins, schemas and tables of values in PascalCase; names that belong to others',
    files: {
      'src/a.ts': [
        'const MAX_LIMIT = 100; const A = 1; const _unused = 2; const $ = 3; const __dirname = 4;',
        `export const OrderStatus = { paid: 'paid' } as const;`,
        'export const CurrentUser = createParamDecorator(() => 1);',
        'export const UserSchema = new Schema({});',
        'export function ApiProblem() { return applyDecorators(); }',
        'export function Owned<T extends Constructor>(Base: T) { return class extends Base {}; }',
        'const { access_token, refresh_token: refreshToken } = body;',
        'class Client extends Foreign { get_total() { return 1; } }',
        'class Store implements OAuthStore { find_token() { return 1; } }',
        'declare const __BUILD_id: string;',
      ].join('\n'),
    },
  },
];
