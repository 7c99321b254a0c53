import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, complaints, created, installedHost } from './host.js';
import { outsideOfProgram, unreached } from './reach.js';

const ORDERS = 'title:string:120,total:decimal:12:2,status:enum:pending:paid';
const NOTES = 'text:text,order:ref:orders';

/** What a reviewer of each house would expect: places, names, and how things are done there. */
const HOUSES = [
  {
    name: 'api-folder',
    config: 'tsconfig.json',
    entry: 'src/main.ts',
    registered: 'src/api/api.module.ts',
    files: {
      'src/api/order/order.module.ts': ['export class OrderModule'],
      'src/api/order/order.controller.ts': [
        "@Controller({ path: 'orders', version: '1' })",
        "@ApiAuth({ summary: 'Create an order' })",
        "import { ApiAuth } from '@/decorators/http.decorators';",
        'export class OrderController',
      ],
      'src/api/order/order.service.ts': [
        'create({ ...dto, createdBy: SYSTEM_USER })',
        "import { SYSTEM_USER } from '@/common/system-user';",
        'plainToInstance(OrderResDto, order)',
        'async list(dto: ListOrderReqDto)',
        'skip: ((dto.page ?? 1) - 1) * (dto.limit ?? 20)',
      ],
      'src/api/order/order.service.spec.ts': ["describe('OrderService'", 'jest.fn('],
      'src/api/order/entities/order.entity.ts': [
        "@Entity('order')",
        'export class OrderEntity extends AbstractEntity',
        "@PrimaryGeneratedColumn('uuid')",
        '  id: Uuid;',
        "import { Uuid } from '@/common/uuid';",
      ],
      'src/api/order/enums/order-status.enum.ts': ["PENDING = 'pending'"],
      'src/api/order/dto/create-order.req.dto.ts': [
        '@StringField({ maxLength: 120 })',
        '@EnumField(() => OrderStatus)',
        'export class CreateOrderReqDto',
      ],
      'src/api/order/dto/update-order.req.dto.ts': [
        "import { PartialType } from '@nestjs/swagger';",
        'PartialType(CreateOrderReqDto, {',
      ],
      'src/api/order/dto/list-order.req.dto.ts': [
        'export class ListOrderReqDto extends PageOptionsDto',
        '@EnumFieldOptional(() => OrderStatus)',
      ],
      'src/api/order/dto/order.res.dto.ts': ['@Exclude()', 'export class OrderResDto'],
      'src/api/order/dto/order-list.res.dto.ts': ['export class OrderListResDto'],
      'src/database/migrations/1763683200000-create-orders.ts': [
        'CREATE TABLE "order"',
        'id uuid NOT NULL DEFAULT uuid_generate_v4()',
        'created_at timestamptz NOT NULL DEFAULT now()',
        'created_by varchar NOT NULL',
        'DROP TABLE "order"',
      ],
    },
    reference: 'src/api/order-note/entities/order-note.entity.ts',
  },
  {
    name: 'hexagonal',
    config: 'tsconfig.json',
    entry: 'src/main.ts',
    registered: 'src/app.module.ts',
    files: {
      'src/orders/orders.module.ts': ['export class OrdersModule'],
      'src/orders/orders.controller.ts': [
        "@ApiTags('Orders')",
        "@Controller({ path: 'orders', version: '1' })",
        '@ApiOkResponse({ type: InfinityPaginationResponse(Order) })',
        'infinityPagination(await this.ordersService.findAll(query), {',
      ],
      'src/orders/orders.service.ts': [
        'constructor(private readonly orderRepository: OrderRepository) {}',
        'return this.orderRepository.findAllWithPagination(query);',
      ],
      'src/orders/domain/order.ts': ['export class Order {', '@ApiProperty({ enum: OrderStatus'],
      'src/orders/infrastructure/persistence/order.repository.ts': [
        'export abstract class OrderRepository {',
        'abstract create(values: Partial<Order>): Promise<Order>;',
      ],
      'src/orders/infrastructure/persistence/relational/relational-persistence.module.ts': [
        '{ provide: OrderRepository, useClass: OrderRelationalRepository }',
        'export class RelationalOrderPersistenceModule {}',
      ],
      'src/orders/infrastructure/persistence/relational/repositories/order.repository.ts': [
        'export class OrderRelationalRepository implements OrderRepository {',
        'OrderMapper.toPersistence(values)',
      ],
      'src/orders/infrastructure/persistence/relational/mappers/order.mapper.ts': [
        'static toDomain(raw: OrderEntity): Order {',
        'static toPersistence(order: Partial<Order>)',
      ],
      'src/orders/infrastructure/persistence/relational/entities/order.entity.ts': [
        'export class OrderEntity extends EntityRelationalHelper',
      ],
      'src/orders/enums/order-status.enum.ts': ["Paid = 'paid'"],
      'src/orders/dto/create-order.dto.ts': ['export class CreateOrderDto', '@MaxLength(120)'],
      'src/orders/dto/update-order.dto.ts': ['export class UpdateOrderDto'],
      'src/orders/dto/query-order.dto.ts': ['export class QueryOrderDto'],
      'src/database/migrations/1763683200000-CreateOrders.ts': ['export class CreateOrders1763683200000'],
    },
    reference: 'src/order-notes/infrastructure/persistence/relational/entities/order-note.entity.ts',
  },
  {
    name: 'crud-base',
    config: 'tsconfig.json',
    entry: 'src/main.ts',
    registered: 'src/modules/app/app.module.ts',
    files: {
      'src/modules/order/order.module.ts': ['import { Order } from "@/models/order/order";'],
      'src/modules/order/order.controller.ts': ['@Controller("orders")'],
      'src/modules/order/order.service.ts': ['export class OrderService'],
      'src/models/order/order.ts': [
        'export class Order extends BaseEntity',
        'idPrefix(): string {',
        'return "o_";',
        '@Column({ name: "title", type: "varchar", length: 120 })',
      ],
      'src/modules/order/enums/order-status.enum.ts': ['export enum OrderStatus'],
      'src/modules/order/dto/create-order.dto.ts': ['export class CreateOrderDto'],
      'src/modules/order/dto/update-order.dto.ts': ['title?: string;'],
      'src/modules/order/dto/list-order.dto.ts': ['export class ListOrderDto'],
      'src/modules/order/dto/order-list-response.dto.ts': ['total: number'],
      'src/db/migrations/1763683200000-create-orders.ts': ['id varchar NOT NULL', 'DEFAULT now()'],
    },
    reference: 'src/models/order-note/order-note.ts',
  },
  {
    name: 'crud-classes',
    config: 'tsconfig.json',
    entry: 'src/main.ts',
    registered: 'src/modules/app/app.module.ts',
    files: {
      'src/modules/order/order.module.ts': ['imports: [DbModule, TypeOrmModule.forFeature([Order])]'],
      'src/modules/order/order.controller.ts': [
        'import { CrudController } from "@/lib/crud";',
        '@Controller("orders")',
        'extends CrudController(Order, OrderCreateDto, OrderUpdateDto) {',
        'constructor(protected readonly orderService: OrderService) {',
        'return this.orderService;\n  }\n}',
      ],
      'src/modules/order/order.service.ts': [
        'extends CrudService<Order, OrderCreateDto, OrderUpdateDto>',
        'super("Order", orderRepository);',
      ],
      'src/models/order/order.ts': [
        'export class Order extends BaseEntity',
        '@ApiProperty({ type: "string", maxLength: 120',
        'export class OrderCreateDto {',
        'export class OrderUpdateDto extends PartialType(OrderCreateDto',
      ],
      'src/modules/order/order.spec.ts': [
        'describe("OrderCreateDto", () => {',
        '["title", "x".repeat(121)],',
        '("refuses to do without title"',
      ],
      'src/modules/order/enums/order-status.enum.ts': ['export enum OrderStatus'],
      'src/db/migrations/1763683200000-create-orders.ts': ['CREATE TABLE orders ('],
    },
    reference: 'src/models/order-note/order-note.ts',
  },
  {
    name: 'nest-cli-monorepo-typeorm',
    project: 'admin-api',
    config: 'apps/admin-api/tsconfig.app.json',
    entry: 'apps/admin-api/src/server.ts',
    registered: 'apps/admin-api/src/admin-api.module.ts',
    files: {
      'apps/admin-api/src/orders/orders.module.ts': ['export class OrdersModule'],
      'apps/admin-api/src/orders/orders.controller.ts': ["@Controller('orders')"],
      'apps/admin-api/src/orders/orders.service.ts': [
        'softRemove(await this.findOne(id))',
        'async findOne(id: string): Promise<Order> {',
      ],
      'apps/admin-api/src/orders/entities/order.entity.ts': [
        "import { RecordedEntity } from '@office/data'",
        'export class Order extends RecordedEntity',
      ],
      'apps/admin-api/src/orders/enums/order-status.enum.ts': ['export enum OrderStatus'],
      'apps/admin-api/src/orders/dto/create-order.dto.ts': ['title: string\n'],
      'apps/admin-api/src/orders/dto/update-order.dto.ts': ['export class UpdateOrderDto'],
      'apps/admin-api/src/orders/dto/list-order.dto.ts': ['page = 1'],
      'apps/admin-api/src/orders/dto/order-list-response.dto.ts': ['total: number'],
      'apps/admin-api/src/database/migrations/1763683200000-create-orders.ts': ['deleted timestamp'],
    },
    reference: 'apps/admin-api/src/order-notes/entities/order-note.entity.ts',
  },
  {
    name: 'nx-typeorm',
    project: 'api',
    config: 'apps/api/tsconfig.app.json',
    entry: 'apps/api/src/main.ts',
    registered: 'apps/api/src/app/app.module.ts',
    files: {
      'apps/api/src/app/orders/orders.module.ts': ['TypeOrmModule.forFeature([Order])'],
      'apps/api/src/app/orders/orders.controller.ts': ["@Controller('orders')"],
      'apps/api/src/app/orders/orders.service.ts': ['export class OrdersService'],
      'apps/api/src/app/orders/order.entity.ts': [
        "@PrimaryGeneratedColumn('uuid')",
        "import { OrderStatus } from './enums/order-status.enum';",
      ],
      'apps/api/src/app/orders/enums/order-status.enum.ts': ['export enum OrderStatus'],
      'apps/api/src/app/orders/dto/create-order.dto.ts': ['title!: string;'],
      'apps/api/src/app/orders/dto/update-order.dto.ts': ['title?: string;'],
      'apps/api/src/app/orders/dto/list-order.dto.ts': ['export class ListOrderDto'],
      'apps/api/src/app/orders/dto/order-list-response.dto.ts': ['total!: number'],
      'apps/api/src/database/migrations/1763683200000-create-orders.ts': ['CREATE TABLE "order"'],
    },
    reference: 'apps/api/src/app/order-notes/order-note.entity.ts',
  },
] as const;

describe.each(HOUSES)('$name', ({ name, config, entry, registered, files, reference, ...house }) => {
  const project = 'project' in house ? house.project : undefined;

  it('gets a feature of its own making, and one that refers to it', { timeout: 120_000 }, async () => {
    const root = installedHost(name);
    const orders = await build(root, 'orders', ORDERS, project);
    const notes = await build(root, 'order-notes', NOTES, project);

    expect(
      created(orders)
        .filter((path) => path.endsWith('.ts'))
        .toSorted(),
    ).toEqual(Object.keys(files).toSorted());
    for (const [path, pieces] of Object.entries(files)) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const piece of pieces) {
        expect(text, path).toContain(piece);
      }
    }
    expect(existsSync(join(root, reference))).toBe(true);
    expect(readFileSync(join(root, reference), 'utf8')).toContain('ManyToOne(() => Order');

    const updates = [...orders.entries, ...notes.entries].filter(({ action }) => action !== 'create');
    expect(updates.map(({ action, path }) => `${action} ${path}`)).toEqual([
      `update ${registered}`,
      `update ${registered}`,
    ]);

    const sources = [...created(orders), ...created(notes)];
    expect(complaints(root, config, [...sources, registered])).toEqual([]);
    expect(outsideOfProgram(root, config, sources)).toEqual([]);
    expect(unreached(root, { config, entry, files: sources })).toEqual([]);
  });

  it('gets every kind of field that it can have', { timeout: 120_000 }, async () => {
    const root = installedHost(name);
    const fields = [
      'code:string:8:unique:search:sort',
      'body:text:optional:search',
      'count:integer:min=1:max=9:filter:sort',
      'serial:bigint:optional:min=-5',
      'price:decimal:10:2:min=-1:max=9.5:filter',
      'ratio:float:min=0:max=1:filter',
      'live:boolean:default=true:filter',
      'day:date:filter:sort:min=2025-01-01',
      'hour:time:max=180000',
      'moment:timestamp:filter:sort',
      'token:uuid:readonly:optional',
      'extra:json',
      'kind:enum:small:large:default=small',
      'mail:email:unique',
      'site:url:optional',
      'path:slug',
      'phone:phone:hidden',
      'address:ip',
      'tags:string-list:40:min=1:filter',
      'kinds:enum-list:a:b:optional:filter',
      'parent:ref:parcels:optional',
    ];
    const versioned = ['hexagonal', 'crud-base', 'crud-classes'].includes(name) ? [] : ['+versioned'];
    const plan = await build(root, 'parcels', fields.join(','), project);
    const kept = fields.filter((one) => versioned.length === 0 || !one.startsWith('extra:'));
    const second = await build(root, 'crates', [...kept, ...versioned].join(','), project);

    expect(complaints(root, config, [...created(plan), ...created(second), registered])).toEqual([]);
  });
});

describe('what is made with files of a persona', () => {
  it.each([
    ['secret:secret', 'secret fields are protected by files of a persona'],
    ['amounts:decimal-list:10:2', 'lists of decimal are read exactly'],
    ['price:decimal:20:2:max=5', 'bounds of decimal with so many digits'],
    ['serial:bigint:max=9223372036854775807', 'bounds of bigint with so many digits'],
    ['extra:json:filter', 'JSON is searched by files of a persona'],
    ['tags:many-to-many:parcels', 'only references'],
    ['title:string,+versioned', 'optimistic locking is built where services of REST hold repositories'],
  ])('is refused in a house: %s', async (fields, message) => {
    const root = installedHost('hexagonal');

    await expect(build(root, 'parcels', fields)).rejects.toThrow(message);
  });
});

it('says what nobody can know: a value that every row needs, and a member that every entity has', async () => {
  await expect(build(installedHost('esm-ts-endings'), 'orders', ORDERS)).rejects.toThrow(
    'every entity has to have this member, and no entity shows what it gives back',
  );
});

it('follows what the settings say before what is found', async () => {
  const root = installedHost('hexagonal');
  const settings = [
    'persona: building-ville',
    'conventions: house',
    'featuresRoot: src/modules',
    'migrationsFolder: src/migrations',
  ];
  mkdirSync(join(root, '.nest-persona'));
  writeFileSync(join(root, '.nest-persona/persona.yaml'), settings.join('\n'));
  const paths = created(await build(root, 'orders', ORDERS));

  expect(paths).toContain('src/modules/orders/orders.module.ts');
  expect(paths).toContain('src/migrations/1763683200000-CreateOrders.ts');
});

it('refers to entities that the house has itself', { timeout: 60_000 }, async () => {
  const root = installedHost('api-folder');
  const plan = await build(root, 'orders', 'title:string:120,buyer:ref:users,about:ref:posts:optional');
  const entity = readFileSync(join(root, 'src/api/order/entities/order.entity.ts'), 'utf8');
  const migration = plan.entries.find(({ path }) => path.endsWith('create-orders.ts'));

  expect(entity).toContain("import { UserEntity } from '@/api/user/entities/user.entity';");
  expect(entity).toContain('@ManyToOne(() => UserEntity');
  expect(migration).toMatchObject({ content: expect.stringContaining('REFERENCES "user" (id)') });
  expect(complaints(root, 'tsconfig.json', created(plan))).toEqual([]);
});

it('makes no feature of a name that an entity of the house has', async () => {
  await expect(build(installedHost('api-folder'), 'users', 'title:string:120')).rejects.toThrow(
    'feature "users": the project has a folder "user" of its own already',
  );
});

it('passes on through an index.ts what the house does, and imports it so', { timeout: 60_000 }, async () => {
  const root = installedHost('api-folder');
  for (const feature of readdirSync(join(root, 'src/api'), { withFileTypes: true })) {
    const folder = join(root, 'src/api', feature.name, 'dto');
    if (existsSync(folder)) {
      const names = readdirSync(folder).map((name) => name.replace('.ts', ''));
      writeFileSync(join(folder, 'index.ts'), names.map((name) => `export * from './${name}';`).join('\n'));
    }
  }
  const plan = await build(root, 'orders', ORDERS);
  const read = (path: string): string => readFileSync(join(root, 'src/api/order', path), 'utf8');

  expect(read('dto/index.ts')).toContain("export * from './create-order.req.dto';");
  expect(read('order.controller.ts')).toMatch(/from '.\/dto';/);
  expect(read('dto/update-order.req.dto.ts')).toContain("from './create-order.req.dto';");
  expect(complaints(root, 'tsconfig.json', created(plan))).toEqual([]);
});
