import type { Sample } from '../sample.js';

const header = `import { IsOptional, IsString } from 'class-validator';\nimport { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';\n`;
const controller = (body: string, imports = ''): string =>
  `import { Body, Controller, Get, Post, Query } from '@nestjs/common';\n${imports}\n@Controller('orders')\nexport class OrdersController {\n${body}\n}`;

export const samples: readonly Sample[] = [
  {
    title: 'properties without validation, without documentation, and with neither',
    files: {
      'src/orders/dto/create-order.dto.ts': `${header}export class CreateOrderDto {
  @ApiProperty() title!: string;
  @IsString() note!: string;
  total!: string;
  @IsOptional() @ApiPropertyOptional() extra?: string;
}`,
    },
    findings: [
      'src/orders/dto/create-order.dto.ts:4 property CreateOrderDto.title has no validation',
      'src/orders/dto/create-order.dto.ts:5 property CreateOrderDto.note has no documentation',
      'src/orders/dto/create-order.dto.ts:6 property CreateOrderDto.total has no validation and no documentation',
      'src/orders/dto/create-order.dto.ts:7 property CreateOrderDto.extra has no validation',
    ],
  },
  {
    title: 'a property with nothing but a condition, written as a decorator of the project',
    files: {
      'src/common/validation/may-be-omitted.ts': `import { ValidateIf, type ValidationOptions } from 'class-validator';\nexport const MayBeOmitted = () => ValidateIf(() => true);`,
      'src/orders/dto/create-order.dto.ts': `${header}import { MayBeOmitted } from 'src/common/validation/may-be-omitted';\nexport class CreateOrderDto { @MayBeOmitted() @ApiProperty() note?: string; }`,
    },
    findings: ['src/orders/dto/create-order.dto.ts:4 property CreateOrderDto.note has no validation'],
  },
  {
    title: 'a nested class of a query, although its name says nothing, and a response without documentation',
    files: {
      'src/orders/orders.controller.ts': controller(
        `@Get() list(@Query() query: ListQuery): Promise<OrderResponseDto> { return this.o.list(query); }`,
        `import { ListQuery } from 'src/orders/dto/list.query';\nimport { OrderResponseDto } from 'src/orders/dto/order-response.dto';`,
      ),
      'src/orders/dto/list.query.ts': `${header}import { Type } from 'class-transformer';\nimport { Range } from 'src/common/dto/range';
export class ListQuery { @ApiProperty() @Type(() => Range) range!: Range; }`,
      'src/common/dto/range.ts': `${header}export class Range { @ApiProperty() gte?: string; }`,
      'src/orders/dto/order-response.dto.ts': 'export class OrderResponseDto { id!: string; }',
    },
    findings: [
      'src/common/dto/range.ts:3 property Range.gte has no validation',
      'src/orders/dto/list.query.ts:5 property ListQuery.range has no validation',
      'src/orders/dto/order-response.dto.ts:1 property OrderResponseDto.id has no documentation',
    ],
  },
  {
    title: 'described requests, derived classes, documented responses with all that they are made of',
    files: {
      'src/orders/orders.controller.ts': controller(
        `@Post() create(@Body() body: UpdateOrderDto): Promise<OrderListResponse> { return this.o.create(body); }`,
        `import { UpdateOrderDto } from 'src/orders/dto/update-order.dto';\nimport { OrderListResponse } from 'src/orders/dto/list.dto';`,
      ),
      'src/orders/dto/create-order.dto.ts': `${header}export class CreateOrderDto {
  @ApiProperty() @IsString() title!: string;
  static readonly example = 'x';
  private cache?: string;
}`,
      'src/orders/dto/update-order.dto.ts': `import { PartialType } from '@nestjs/swagger';\nimport { CreateOrderDto } from 'src/orders/dto/create-order.dto';\nexport class UpdateOrderDto extends PartialType(CreateOrderDto) {}`,
      'src/orders/dto/list.dto.ts': `${header}import { PageMeta } from 'src/common/dto/page-meta.dto';\nexport class OrderListResponse { @ApiProperty({ type: PageMeta }) meta!: PageMeta; }`,
      'src/common/dto/page-meta.dto.ts': `${header}export class PageMeta { @ApiProperty() limit!: number; }`,
    },
  },
  {
    title: 'decorators of the project that are built on both, the compiler plugin, and what is no DTO',
    files: {
      'nest-cli.json': '{ "compilerOptions": { "plugins": ["@nestjs/swagger"] } }',
      'src/common/validation/is-decimal.decorator.ts': `import { applyDecorators } from '@nestjs/common';\nimport { Matches } from 'class-validator';\nexport const IsDecimal = () => applyDecorators(Matches(/./));`,
      'src/orders/dto/create-order.dto.ts': `import { IsDecimal } from 'src/common/validation/is-decimal.decorator';\nexport class CreateOrderDto { @IsDecimal() total!: string; }`,
      'src/orders/dto/is-known.constraint.ts': `import { ValidatorConstraint } from 'class-validator';\n@ValidatorConstraint()\nexport class IsKnown { cache = new Map(); }`,
      'src/orders/order.ts': 'export class Order { total!: string; }',
    },
  },
  {
    title: 'a class that nothing uses yet, and that nobody would send',
    files: {
      'src/common/page-meta.dto.ts': `${header}export class PageMetaDto { @ApiProperty() limit!: number; }`,
    },
  },
  {
    title: 'a class that a function makes for a response',
    files: {
      'src/common/dto/page-response.dto.ts': `${header}export function PageResponse(type) { class Page { @ApiProperty({ type }) data!: unknown; } return Page; }`,
    },
  },
  {
    title: 'a class that only a decorator of the project documents responses with',
    files: {
      'src/common/errors/problem.dto.ts': `${header}export class ProblemDto { @ApiProperty() code!: string; }`,
      'src/common/errors/api-problem.ts': `import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';\nimport { ProblemDto } from 'src/common/errors/problem.dto';\nexport const ApiProblem = () => applyDecorators(ApiExtraModels(ProblemDto));`,
    },
  },
  {
    title: 'an entity of a feature that is called dtos',
    files: {
      'src/dtos/entities/dto.entity.ts': 'export class Dto { title!: string; }',
      'src/dtos/dto/create-dto.dto.ts': `${header}export class CreateDtoDto { @ApiProperty() @IsString() title!: string; }`,
    },
  },
];
