import { expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

/** A feature whose routes say who may call them. */
const controller = (
  many: string,
  Many: string,
  change: string,
) => `import { Controller, Delete, Get, Post } from '@nestjs/common';

import { May, Roles } from '../auth/roles';

@Controller('${many}')
export class ${Many}Controller {
  @Get()
  list(): string[] {
    return [];
  }

  @Post()
  @Roles(${change})
  @May({ do: '${many}' })
  create(): string {
    return '';
  }

  @Delete(':id')
  @Roles('admin')
  remove(): string {
    return '';
  }
}
`;

const files = smallHouse({
  'src/auth/roles.ts': `import { SetMetadata } from '@nestjs/common';

export const Roles = (...roles: string[]) => SetMetadata('roles', roles);
export const May = (what: { do: string }) => SetMetadata('may', what);
`,
  'src/users/users.controller.ts': controller('users', 'Users', "'admin', 'guest'"),
  'src/posts/posts.controller.ts': controller('posts', 'Posts', "'admin', 'guest'"),
});

it('routes say who may call them as others of their kind do', async () => {
  const { entries } = await orders(files);
  const found = entries.find(({ path }) => path === 'src/orders/orders.controller.ts');
  const text = found?.action === 'create' ? found.content : '';
  const [create = '', list = '', one = '', update = '', remove = ''] = text
    .split(/^ {2}@(?=Post|Get|Patch|Delete)/m)
    .slice(1);

  expect(create).toContain("@Roles('admin', 'guest')");
  expect(list).not.toContain('@Roles');
  // No other route of the house reads or changes a single row: these are as those that read or write as well.
  expect(one).not.toContain('@Roles');
  expect(update).toContain("@Roles('admin')");
  expect(remove).toContain("@Roles('admin')");
  expect(text).toContain("import { Roles } from '../auth/roles';");
});

it('what is said of one feature is not said of another', async () => {
  const about = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replaceAll("@Roles('admin')", "@Roles('users:write')"),
    ]),
  );
  const { entries } = await orders(about);
  const found = entries.find(({ path }) => path === 'src/orders/orders.controller.ts');

  expect(found?.action === 'create' ? found.content : '').not.toContain('users:write');
});

it('what is said of each route by itself is left to the reader', async () => {
  const { notes } = await orders(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('May', 'MayAccess')]),
    ),
  );

  expect(notes.join('\n')).toContain('@MayAccess(…)');
  expect(notes.join('\n')).not.toContain('@Roles');
});

/** Controllers that make a guard each. */
const guarded = (guards: readonly [string, string]) =>
  smallHouse({
    'src/auth/role.guard.ts': `export const RoleGuard = (roles: string[]) => class { canActivate() { return roles.length > 0; } };\n`,
    ...Object.fromEntries(
      [
        ['posts', 'Posts', guards[0]],
        ['users', 'Users', guards[1]],
      ].map(([many, Many, guard]) => [
        `src/${many}/${many}.controller.ts`,
        `import { Controller, Get, UseGuards } from '@nestjs/common';

import { RoleGuard } from '../auth/role.guard';

@UseGuards(RoleGuard(${guard}))
@Controller('${many}')
export class ${Many}Controller {
@Get()
all(): string[] {
  return [];
}
}
`,
      ]),
    ),
  });

const written = async (guards: readonly [string, string]) => {
  const { entries, notes } = await orders(guarded(guards));
  const found = entries.find(({ path }) => path === 'src/orders/orders.controller.ts');
  return { text: found?.action === 'create' ? found.content : '', notes: notes.join('\n') };
};

it('controllers that tell a guard of their own different things let as few in as the strictest', async () => {
  expect((await written(["['admin', 'member']", "['admin']"])).text).toContain(
    "@UseGuards(RoleGuard(['admin']))",
  );
  // What is about what the house has is not said of something else, and the run tells that.
  const { text, notes } = await written(["['posts:read']", "['users:read']"]);
  expect(text).not.toContain('UseGuards');
  expect(notes).toContain('UseGuards');
});

/** A controller whose routes are told a constant. */
const telling = (
  many: string,
  constant: string,
  routes: number,
): string => `import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ${constant}, MissingInterceptor } from '../missing';

@Controller('${many.toLowerCase()}')
export class ${many}Controller {
${Array.from(
  { length: routes },
  (_, index) =>
    `  @Get('${index}')\n  @UseInterceptors(new MissingInterceptor(${constant}))\n  get${index}(): string[] {\n    return [];\n  }\n`,
).join('\n')}}
`;

const toldBy = (constants: readonly [string, string]) =>
  orders(
    smallHouse({
      'src/missing.ts': 'export class MissingInterceptor {}\n',
      'src/posts/posts.controller.ts': telling('Posts', constants[0], 3),
      'src/users/users.controller.ts': telling('Users', constants[1], 1),
    }),
  );

const textOf = ({ entries }: Awaited<ReturnType<typeof toldBy>>): string => {
  const found = entries.find(({ path }) => path === 'src/orders/orders.controller.ts');
  return found?.action === 'create' ? found.content : '';
};

it('what is told a constant of one feature is not said of another', async () => {
  expect(textOf(await toldBy(['POST_IS_MISSING', 'USER_IS_MISSING']))).not.toContain('MissingInterceptor');
  expect(textOf(await toldBy(['ROW_IS_MISSING', 'ROW_IS_MISSING']))).toContain(
    'new MissingInterceptor(ROW_IS_MISSING)',
  );
});
