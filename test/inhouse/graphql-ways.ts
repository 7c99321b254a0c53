import { all, each, house, withModels } from './graphql-house.js';

const RESOLVER = 'src/orders/orders.resolver.ts';
const SERVICE = 'src/orders/orders.service.ts';
export const ENTITY = 'src/orders/entities/order.entity.ts';
const CREATE = 'src/orders/dto/create-order.input.ts';
const UPDATE = 'src/orders/dto/update-order.input.ts';

/** Houses that do it otherwise, and where that shows. */
export const WAYS: readonly {
  readonly name: string;
  readonly house: Readonly<Record<string, string>>;
  readonly fields?: string;
  readonly shown: readonly (readonly [path: string, piece: string])[];
  readonly hidden?: readonly (readonly [path: string, piece: string])[];
}[] = [
  {
    name: 'what resolvers carry, take and give',
    house: house(),
    shown: [
      [RESOLVER, '@Mutation(() => Order) @UseGuards(KeyGuard) createOrder('],
      [RESOLVER, "@Args('createOrderInput') createOrderInput: CreateOrderInput"],
      [RESOLVER, "@Query(() => [Order], { name: 'orders' }) findAll(@Args() pagination: ListOrdersArgs)"],
      [RESOLVER, "@Args('id', { type: () => ID }, ParseUUIDPipe) id: string"],
      [RESOLVER, 'update(updateOrderInput.id, updateOrderInput)'],
      [SERVICE, 'take: pagination.take'],
      [ENTITY, "@ObjectType() @Entity('orders')"],
      [ENTITY, '@Field() @CreateDateColumn() createdAt: Date;'],
      [ENTITY, '@Field(() => Date, { nullable: true }) @Column('],
      [CREATE, '@Field() @Matches('],
      [
        UPDATE,
        'extends PartialType(CreateOrderInput, { skipNullProperties: false, }) { @Field(() => ID) @IsUUID() id: string; }',
      ],
      [
        'src/orders/dto/list-orders.args.ts',
        '@ArgsType() export class ListOrdersArgs extends PaginationArgs',
      ],
      ['src/orders/enums/order-status.enum.ts', "registerEnumType(OrderStatus, { name: 'OrderStatus' });"],
    ],
  },
  {
    name: 'names of queries, and ids that are arguments',
    house: house(
      ...each(/create(Author|Book)Input'\) create\w+/g, "data') data"),
      ...each(/\(create(Author|Book)Input\)/g, '(data)'),
      ...each(
        /update(Author|Book)\(\s*@Args\([^)]*\)\s*update\w+/g,
        "edit$1(@Args('id') id: string, @Args('data') data",
      ),
      ...each(/name: '(authors|books)'/g, "name: 'all_$1'"),
    ),
    shown: [
      [RESOLVER, "createOrder(@Args('data') data: CreateOrderInput)"],
      [RESOLVER, "editOrder( @Args('id') id: string, @Args('data') data: UpdateOrderInput"],
      [RESOLVER, 'this.ordersService.update(id, data)'],
      [UPDATE, 'extends PartialType(CreateOrderInput, { skipNullProperties: false, }) {}'],
    ],
  },
  {
    name: 'parameters of type functions, and types that are always said',
    house: house(
      ...each(/@(Query|Mutation|Resolver)\(\(\)/g, '@$1((_of)'),
      ...each('@Field()', '@Field((_type) => String)'),
      ...each('@Field(() =>', '@Field((_type) =>'),
    ),
    shown: [
      [RESOLVER, '@Resolver((_of) => Order)'],
      [RESOLVER, '@Mutation((_of) => Order)'],
      [ENTITY, '@Field((_type) => ID) @Primary'],
      [ENTITY, '@Field((_type) => String) @Column({'],
    ],
  },
  {
    name: 'decorators in their order, and guards of the class',
    house: house(
      ...each(/@ObjectType\(\)\s*(@Entity\('\w+'\))/g, '$1\n@ObjectType()'),
      ...each(
        /(@Field\([^)]*\)?[^)]*\))\s*(@(?:Column|PrimaryGeneratedColumn|CreateDateColumn|UpdateDateColumn)\([^)]*\))/g,
        '$2\n  $1',
      ),
      ...each(/\s*@UseGuards\(KeyGuard\)/g, ''),
      ...each(/@Resolver/g, '@UseGuards(KeyGuard)\n@Resolver'),
    ),
    shown: [
      [RESOLVER, '@Resolver(() => Order) @UseGuards(KeyGuard) export class OrdersResolver'],
      [RESOLVER, '@Mutation(() => Order) createOrder('],
      [ENTITY, "@Entity('orders')"],
      [ENTITY, '@ObjectType() export class Order'],
      [ENTITY, "@Column({ type: 'varchar', length: 120 }) @Field() title"],
    ],
  },
  {
    name: 'lists of all rows, and inputs that nobody checks',
    house: house(
      ...each('@Args() pagination: PaginationArgs', ''),
      ...each(/import \{[^}]*\} from 'class-validator';/g, ''),
      ...each(/@Is\w+\([^)]*\)/g, ''),
      ['src/common/pagination.args.ts', /import \{[^}]*\} from 'class-validator';|@M\w+\(\d+\)/g, ''],
      ['package.json', '    "class-validator": "^0.14.3",\n', ''],
    ),
    fields: 'title:string:120',
    shown: [
      [RESOLVER, 'findAll(): Promise<Order[]>'],
      [SERVICE, "return this.ordersRepository.find({ order: { createdAt: 'DESC', id: 'DESC' }, });"],
      [CREATE, 'export class CreateOrderInput { @Field() title: string; }'],
    ],
    hidden: [['src/orders/dto/list-orders.args.ts', 'class']],
  },
  {
    name: 'modules that guards are given what they need by',
    house: {
      ...house(
        ...each('imports: [', 'imports: [KeysModule, '),
        ...each(
          /import \{ Module \}/g,
          "import { KeysModule } from '../common/keys.module';\nimport { Module }",
        ),
        [
          'src/common/key.guard.ts',
          'canActivate(',
          'constructor(private readonly keys: Keys) {}\n\n  canActivate(',
        ],
        ['src/common/key.guard.ts', 'import { Gql', "import { Keys } from './keys.module';\nimport { Gql"],
      ),
      'src/common/keys.module.ts':
        "import { Injectable, Module } from '@nestjs/common';\n\n@Injectable()\nexport class Keys {}\n\n@Module({ providers: [Keys], exports: [Keys] })\nexport class KeysModule {}\n",
    },
    shown: [
      ['src/orders/orders.module.ts', 'imports: [TypeOrmModule.forFeature([Order]), KeysModule],'],
      ['src/orders/orders.module.ts', "import { KeysModule } from '../common/keys.module';"],
    ],
  },
  {
    name: 'types that are classes of their own',
    house: withModels(),
    shown: [
      [
        'src/orders/models/order.model.ts',
        '@ObjectType() export class OrderModel { @Field(() => ID) id: string;',
      ],
      ['src/orders/models/order.model.ts', '@Field() title: string;'],
      ['src/orders/models/order.model.ts', '@Field(() => Date, { nullable: true }) paid: Date | null;'],
      [RESOLVER, '@Mutation(() => OrderModel)'],
      [RESOLVER, 'Promise<OrderModel[]>'],
      [SERVICE, 'Promise<Order[]>'],
    ],
    hidden: [
      [ENTITY, '@Field'],
      [ENTITY, '@ObjectType'],
      ['src/orders/models/order.model.ts', 'createdAt'],
    ],
  },
  {
    name: 'fields that the plugin of the Nest CLI writes',
    house: {
      ...house(...each(/ {2}@Field\(\)\n/g, '')),
      'nest-cli.json': JSON.stringify({
        sourceRoot: 'src',
        compilerOptions: { plugins: ['@nestjs/graphql'] },
      }),
    },
    shown: [
      [ENTITY, "@Column({ type: 'varchar', length: 120 }) title: string;"],
      [ENTITY, '@Field(() => ID) @PrimaryGeneratedColumn'],
      [ENTITY, '@Field(() => OrderStatus) @Column('],
      [ENTITY, '@Field(() => Date, { nullable: true }) @Column('],
    ],
  },
  {
    name: 'what is removed is only said to be',
    house: house(
      ...each(/@Mutation\(\(\) => \w+\)(\s*@UseGuards\(KeyGuard\)\s*remove)/g, '@Mutation(() => Boolean)$1'),
    ),
    shown: [
      [RESOLVER, '): Promise<boolean> { return this.ordersService.remove(id);'],
      [SERVICE, 'await this.ordersRepository.remove(await this.findOne(id)); return true;'],
      ['src/orders/orders.service.spec.ts', 'expect(await service.remove(order.id)).toBe(true);'],
    ],
  },
  {
    name: 'enums that the schema gets to know from entities',
    house: house(
      all('src/books/', /registerEnumType\(BookGenre[^;]*;/g, ''),
      all(
        'src/books/entities/book.entity.ts',
        '@ObjectType',
        "registerEnumType(BookGenre, { name: 'BookGenre' });\n\n@ObjectType",
      ),
    ),
    shown: [[ENTITY, "registerEnumType(OrderStatus, { name: 'OrderStatus' }); @ObjectType()"]],
    hidden: [['src/orders/enums/order-status.enum.ts', 'registerEnumType']],
  },
];
