import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, complaints, created, hostWithOwnPackages } from '../inhouse/host.js';
import { outsideOfProgram, unreached } from '../inhouse/reach.js';
import { orders, smallHouse } from '../inhouse/small-house.js';

/** One field of each type that is written. */
const ALL = [
  'title:string:120:search:sort',
  'body:text:optional',
  'total:decimal:12:2:min=-1:max=9.5:sort',
  'amount:bigint:min=-5',
  'count:integer:min=1:filter',
  'rate:float:filter',
  'done:boolean:default=false:filter',
  'status:enum:pending:paid:default=pending:filter',
  'due:timestamp:optional:filter',
  'opened:timestamp-list',
  'day:date:min=2025-01-01',
  'at:time:max=180000',
  'key:uuid:optional',
  'extra:json:optional',
  'tags:string-list:40:max=5:filter',
  'kinds:enum-list:one:two',
  'contact:email:optional:unique',
  'site:url:optional',
  'path:slug',
  'phone:phone:optional',
  'source:ip:optional',
  'secretNote:text:optional:hidden',
].join(',');

const HOUSES = [
  {
    name: 'zod-dtos',
    files: {
      'src/orders/dto/create-order.dto.ts': [
        "import { createZodDto } from 'nestjs-zod';",
        'export const createOrderSchema = z.strictObject({',
        '  title: z.string().max(120),',
        'z.email().max(254).toLowerCase().nullish()',
        'z.enum(OrderStatus).optional()',
        'export class CreateOrderDto extends createZodDto(createOrderSchema) {}',
      ],
      'src/orders/dto/update-order.dto.ts': [
        'export const updateOrderSchema = createOrderSchema.partial();',
        'export class UpdateOrderDto extends createZodDto(updateOrderSchema) {}',
      ],
      'src/orders/dto/order-query.dto.ts': [
        'export const orderQuerySchema = pageQuerySchema.extend({',
        "import { pageQuerySchema } from '../../common/page-query';",
        'z.coerce.number().int()',
      ],
      'src/orders/dto/order-response.dto.ts': [
        'createdAt: z.iso.datetime(),',
        'order.createdAt.toISOString()',
      ],
      'src/orders/dto/order-list-response.dto.ts': ['data: z.array(orderResponseSchema)'],
      'src/orders/orders.controller.ts': [
        '@ZodSerializerDto(OrderResponseDto)',
        '@ZodSerializerDto(OrderListResponseDto)',
        'create(@Body() dto: CreateOrderDto)',
      ],
      'src/orders/orders.service.ts': ['skip: (query.page - 1) * query.size', 'OrderResponseDto.from(order)'],
    },
  },
  {
    name: 'zod-schemas',
    files: {
      'src/orders/orders.schemas.ts': [
        "import { z } from 'zod/v3';",
        'export const CreateOrderSchema = z.object({',
        'z.string().trim().toLowerCase().email().max(254).nullish()',
        'z.nativeEnum(OrderStatus).optional()',
        'export type CreateOrderInput = z.infer<typeof CreateOrderSchema>;',
        'export const UpdateOrderSchema = CreateOrderSchema.partial();',
        'export type ListOrderInput',
      ],
      'src/orders/orders.controller.ts': [
        '@Body(new SchemaPipe(CreateOrderSchema)) input: CreateOrderInput',
        '@Body(new SchemaPipe(UpdateOrderSchema))',
        '@Query(new SchemaPipe(ListOrderSchema))',
        "import { SchemaPipe } from '../common/pipes/schema.pipe';",
      ],
      'src/orders/orders.service.ts': ['async findOne(id: number): Promise<Order> {'],
    },
  },
] as const;

describe.each(HOUSES)('schemas of Zod in the manner of $name', ({ name, files }) => {
  it(
    'lie where those of the house do, are called as they are, and compile',
    { timeout: 120_000 },
    async () => {
      const root = hostWithOwnPackages(name);
      const plans = [
        await build(root, 'orders', ALL),
        await build(root, 'order-lines', 'text:text,order:ref:orders,+versioned'),
      ];
      const made = plans.flatMap(created);
      const sources = made.filter((path) => path.endsWith('.ts'));

      for (const [path, pieces] of Object.entries(files)) {
        const text = readFileSync(join(root, path), 'utf8');
        for (const piece of pieces) {
          expect(text, path).toContain(piece);
        }
      }
      expect(complaints(root, 'tsconfig.json', sources)).toEqual([]);
      expect(sources.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')).not.toMatch(
        /class-validator|class-transformer|: any\b|as any\b/,
      );
      expect(outsideOfProgram(root, 'tsconfig.json', sources)).toEqual([]);
      expect(unreached(root, { config: 'tsconfig.json', entry: 'src/main.ts', files: sources })).toEqual([]);
    },
  );
});

/** A house of classes made of schemas, without a pipe. */
const schemas = (controller: string, more: Readonly<Record<string, string>> = {}) =>
  smallHouse({
    'package.json': JSON.stringify({
      dependencies: {
        '@nestjs/common': '^11.1.0',
        '@nestjs/core': '^11.1.0',
        '@nestjs/typeorm': '^11.0.0',
        'nestjs-zod': '^4.3.1',
        typeorm: '^0.3.27',
        zod: '^3.22.0',
      },
    }),
    'src/users/dto/create-user.dto.ts': `import { createZodDto } from 'nestjs-zod';
import { z } from 'nestjs-zod/z';

export class CreateUserDto extends createZodDto(z.object({ name: z.string() }).strict()) {}
`,
    'src/users/user.schema.ts': `import { z } from 'nestjs-zod/z';

export const userSchema = z.object({ name: z.string() });
`,
    'src/users/users.controller.ts': `import { Body, Controller, Post, UsePipes } from '@nestjs/common';
import { ZodValidationPipe } from 'nestjs-zod';

import { CreateUserDto } from './dto/create-user.dto';
import { userSchema } from './user.schema';

${controller}
`,
    ...more,
  });

async function written(
  files: ReturnType<typeof schemas>,
  fields?: string,
): Promise<Readonly<Record<string, string>>> {
  const { entries } = await orders(files, fields);
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.action === 'create' ? [[entry.path, entry.content]] : [])),
  );
}

describe('classes with the schema in them', () => {
  const perRoute = schemas(`@Controller('users')
@UsePipes(ZodValidationPipe)
export class UsersController {
  @Post()
  create(@Body() dto: CreateUserDto): string {
    return dto.name;
  }
}`);

  it('have it in them in a new feature, too, with the formats of their version', async () => {
    const { 'src/orders/dto/create-order.dto.ts': create, 'src/orders/dto/update-order.dto.ts': update } =
      await written(perRoute, 'day:date,mail:email,kind:enum:a:b');

    expect(create).toContain("import { z } from 'nestjs-zod/z';");
    expect(create).toMatch(/extends createZodDto\(\s*z\s*\.object\(/);
    expect(create).toContain('.strict()');
    expect(create).toContain('z.nativeEnum(OrderKind)');
    expect(create).toContain('z.string().trim().toLowerCase().email()');
    expect(create).toMatch(/\.regex\(\/\^\\d\{4\}-\\d\{2\}-\\d\{2\}\$\/\)\s*\.refine\(/);
    expect(update).toContain('createZodDto(CreateOrderDto.schema.partial())');
  });

  it('are checked by the pipe that controllers carry', async () => {
    const { 'src/orders/orders.controller.ts': controller } = await written(perRoute);

    expect(controller).toMatch(/@UsePipes\(ZodValidationPipe\)\s*(@\w+[^\n]*\s*)*export class/);
    expect(controller).toContain("import { ZodValidationPipe } from 'nestjs-zod';");
  });

  it('are checked by a pipe of each route, which leaves ids alone', async () => {
    const { 'src/orders/orders.controller.ts': controller = '' } = await written(
      schemas(`@Controller('users')
export class UsersController {
  @Post()
  @UsePipes(new ZodValidationPipe(CreateUserDto))
  create(@Body() dto: CreateUserDto): string {
    return dto.name;
  }
}`),
    );

    expect(controller).toMatch(/@Post\(\)\s*@UsePipes\(new ZodValidationPipe\(CreateOrderDto\)\)/);
    expect(controller).toMatch(/@Get\(\)\s*@UsePipes\(new ZodValidationPipe\(ListOrderDto\)\)/);
    expect(controller).toContain('@Body(new ZodValidationPipe(UpdateOrderDto)) dto: UpdateOrderDto');
  });
});

it('says that nothing checks bodies by their schemas', async () => {
  const unchecked = schemas(`@Controller('users')
export class UsersController {
  @Post()
  create(@Body() dto: CreateUserDto): string {
    return userSchema.parse(dto).name;
  }
}`);

  await expect(orders(unchecked)).rejects.toThrow('no pipe was found that checks routes by them');
});
