import { describe, expect, it } from 'vitest';
import { readHouse } from '../../src/host/house/index.js';
import { memoryReader } from './memory-reader.js';

const PACKAGE = JSON.stringify({ dependencies: { '@nestjs/core': '11.0.0', typeorm: '1.0.0' } });

const FRAME = {
  'package.json': PACKAGE,
  'tsconfig.json': '{}',
  'src/main.ts': `import { NestFactory } from '@nestjs/core';
    import { AppModule } from './app.module';
    void NestFactory.create(AppModule);`,
};

/** The names of a house of users, by the files of their feature and what these declare. */
function rolesOf(files: Readonly<Record<string, string>>): Record<string, unknown> {
  const module = Object.keys(files).find((path) => path.endsWith('module.ts')) ?? '';
  const { house } = readHouse(
    memoryReader({
      ...FRAME,
      'src/app.module.ts': `import { UsersModule } from './users/${module.replace('.ts', '')}';
        @Module({ imports: [UsersModule] }) export class AppModule {}`,
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`src/users/${path}`, text])),
    }),
  );
  return house.naming.value.roles;
}

const MODULE = '@Module({ controllers: [UsersController] }) export class UsersModule {}';
const CONTROLLER = (answer: string): string =>
  `@Controller('users') export class UsersController { @Get() list(): Promise<${answer}[]> { return []; } }`;

describe('names', () => {
  it('have one number within a feature, whatever one old file has', () => {
    const { service, spec } = rolesOf({
      'user.module.ts': MODULE.replace('UsersModule', 'UserModule'),
      'user.controller.ts': CONTROLLER('User').replace('UsersController', 'UserController'),
      'users.service.ts': 'export class UsersService {}',
      'user.service.spec.ts': 'describe(UsersService, () => {});',
    });

    expect(service).toEqual({ file: '{singular}.service.ts', className: '{Singular}Service' });
    expect(spec).toEqual({ file: '{singular}.service.spec.ts', className: '' });
  });

  it('are found where the verb stands last', () => {
    expect(
      rolesOf({
        'users.module.ts': MODULE,
        'users.controller.ts': CONTROLLER('User'),
        'dto/user-create.dto.ts': 'export class UserCreateDto {}',
        'dto/user-update.dto.ts': 'export class UserUpdateDto {}',
        'dto/users-query.dto.ts': 'export class UsersQueryDto {}',
      }),
    ).toMatchObject({
      create: { file: 'dto/{singular}-create.dto.ts', className: '{Singular}CreateDto' },
      update: { file: 'dto/{singular}-update.dto.ts', className: '{Singular}UpdateDto' },
      query: { file: 'dto/{plural}-query.dto.ts', className: '{Plural}QueryDto' },
    });
  });

  it('are found where files are called by what they are alone', () => {
    expect(
      rolesOf({
        'module.ts': MODULE,
        'controller.ts': CONTROLLER('User'),
        'service.ts': 'export class UsersService {}',
        'dto/create.dto.ts': 'export class CreateUserDto {}',
        'dto/address.dto.ts': 'export class CreateUserAddressDto {}',
      }),
    ).toMatchObject({
      module: { file: 'module.ts', className: '{Plural}Module' },
      controller: { file: 'controller.ts', className: '{Plural}Controller' },
      service: { file: 'service.ts', className: '{Plural}Service' },
      create: { file: 'dto/create.dto.ts', className: 'Create{Singular}Dto' },
    });
  });

  it.each([
    [
      'is a response where routes answer it',
      'UserDto',
      { file: 'dto/{singular}.dto.ts', className: '{Singular}Dto' },
    ],
    ['is none where nobody answers it', 'User', undefined],
  ])('UserDto %s', (_, answer, expected) => {
    const roles = rolesOf({
      'users.module.ts': MODULE,
      'users.controller.ts': CONTROLLER(answer),
      'dto/user.dto.ts': 'export class UserDto {}',
    });

    expect(roles['response']).toEqual(expected);
  });
});
