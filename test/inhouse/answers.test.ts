import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

/** The files of a feature, by the way from its folder. */
async function made(files: Files, fields = 'title:string:120,memo:text:optional'): Promise<Files> {
  const { entries } = await orders(files, fields);
  return Object.fromEntries(
    entries.flatMap(({ path, ...entry }) =>
      entry.action === 'create' ? [[path.replace(/^src\/orders\//, ''), entry.content] as const] : [],
    ),
  );
}

const DTO = `import type { User } from '../user.entity';

export class UserDto {
  id: string;
  name: string;

  constructor(user: User) {
    this.id = user.id;
    this.name = user.name;
  }
}
`;

const service = (answer: string): string => `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

import { UserDto } from './dto/user.dto';
import { User } from './user.entity';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly userRepository: Repository<User>) {}

  async findOne(id: string): Promise<UserDto> {
    const user = await this.userRepository.findOneByOrFail({ id });
    return ${answer};
  }

  async last(): Promise<UserDto> {
    const [user] = await this.userRepository.find();
    return ${answer};
  }
}
`;

const controller = `import { Controller, Get, Param } from '@nestjs/common';

import { UserDto } from './dto/user.dto';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly usersService: UsersService) {}

  @Get(':id')
  findOne(@Param('id') id: string): Promise<UserDto> {
    return this.usersService.findOne(id);
  }
}
`;

const house = (answer: string, more: Files = {}): Files =>
  smallHouse({
    'src/users/dto/user.dto.ts': DTO,
    'src/users/users.service.ts': service(answer),
    'src/users/users.controller.ts': controller,
    ...more,
  });

describe('responses that are made by their constructors', () => {
  it('are made by the service', async () => {
    const files = await made(house('new UserDto(user)'));

    expect(files['dto/order.dto.ts']).toBe(`import { Order } from '../order.entity';

export class OrderDto {
  id: string;

  title: string;

  memo: string | null;

  constructor(order: Order) {
    this.id = order.id;
    this.title = order.title;
    this.memo = order.memo;
  }
}
`);
    expect(files['orders.service.ts']).toContain('return new OrderDto(order);');
    expect(files['orders.service.ts']).toContain('orders.map((order) => new OrderDto(order))');
  });

  it('are made by a method that each entity has', async () => {
    const user = smallHouse()['src/users/user.entity.ts'] ?? '';
    const files = await made(
      house('user.toDto()', {
        'src/users/user.entity.ts': user
          .replace("'typeorm';\n", "'typeorm';\n\nimport { UserDto } from './dto/user.dto';\n")
          .replace(/}\n$/, '\n  toDto(): UserDto {\n    return new UserDto(this);\n  }\n}\n'),
      }),
    );

    expect(files['order.entity.ts']).toContain(`  toDto(): OrderDto {
    return new OrderDto(this);
  }
`);
    expect(files['orders.service.ts']).toContain('return order.toDto();');
  });

  it('are made by the base entity, which a decorator tells of the class', async () => {
    const user = smallHouse()['src/users/user.entity.ts'] ?? '';
    const files = await made(
      house('user.toDto()', {
        'src/common/base.entity.ts': `export abstract class BaseRow<Dto = unknown> {
  toDto(): Dto {
    return dtoOf(this);
  }
}
`,
        'src/common/shows.ts': 'export const Shows = (dto: unknown): ClassDecorator => () => undefined;\n',
        'src/users/user.entity.ts': user
          .replace(
            "'typeorm';\n",
            `'typeorm';

import { BaseRow } from '../common/base.entity';
import { Shows } from '../common/shows';
import { UserDto } from './dto/user.dto';
`,
          )
          .replace('export class User', '@Shows(UserDto)\nexport class User extends BaseRow<UserDto>'),
        'src/posts/post.entity.ts': (smallHouse()['src/posts/post.entity.ts'] ?? '')
          .replace("'typeorm';\n", "'typeorm';\n\nimport { BaseRow } from '../common/base.entity';\n")
          .replace('export class Post', 'export class Post extends BaseRow'),
      }),
    );

    expect(files['order.entity.ts']).toContain(
      '@Shows(OrderDto)\nexport class Order extends BaseRow<OrderDto> {',
    );
    expect(files['order.entity.ts']).not.toContain('toDto()');
  });
});

it('responses are made by the static method of the house, and bodies lie where its own do', async () => {
  const files = smallHouse({
    'src/users/dto/response/user-response.dto.ts': `import { User } from '../../user.entity';

export class UserResponseDto {
  name!: string;

  static of(user: User): UserResponseDto {
    return { name: user.name };
  }
}
`,
    'src/users/dto/request/user-create-request.dto.ts':
      'export class UserCreateRequestDto {\n  name!: string;\n}\n',
    'src/users/users.service.ts': service('UserResponseDto.of(user)').replace(
      "{ UserDto } from './dto/user.dto'",
      "{ UserResponseDto } from './dto/response/user-response.dto'",
    ),
  });
  const {
    'dto/response/order-response.dto.ts': response = '',
    'dto/request/order-create-request.dto.ts': body,
    'orders.service.ts': calls,
  } = await made(files);

  expect(response).toContain('static of(order: Order): OrderResponseDto {');
  expect(calls).toContain('OrderResponseDto.of(');
  expect(body).toContain('export class OrderCreateRequestDto');
});
