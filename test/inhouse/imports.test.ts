import { expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

/** The kinds of the imports of the new entity, an empty line where one stands between them. */
async function importsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { entries } = await orders(files, 'status:enum:pending:paid,buyer:ref:users');
  const entity = entries.find(({ path }) => path.endsWith('/order.entity.ts'));
  const text = entity?.action === 'create' ? entity.content : '';
  return text
    .slice(0, text.indexOf('\n\n@'))
    .split('\n')
    .filter((line) => line === '' || line.includes(" from '"))
    .map((line) => (line === '' ? '' : (/ from '(\.|@\/)/.exec(line)?.[1] ?? 'package')));
}

const each = (
  change: (text: string) => string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(smallHouse()).map(([path, text]) => [path, change(text)])),
  ...more,
});

const ungrouped = (text: string): string => text.replaceAll("';\n\nimport", "';\nimport");

it('stand in groups where those of the house do', async () => {
  expect(await importsOf(smallHouse())).toEqual(['package', '', '.', '.']);
});

it('stand in one group where those of the house do', async () => {
  expect(await importsOf(each(ungrouped))).toEqual(['package', '.', '.']);
});

it('stand in a group of their own where an alias names them, when those of the house do', async () => {
  const aliased = {
    'tsconfig.json': JSON.stringify({
      compilerOptions: { module: 'commonjs', strict: true, baseUrl: '.', paths: { '@/*': ['src/*'] } },
    }),
    'src/users/users.service.ts': `import { Injectable } from '@nestjs/common';

import { Post } from '@/posts/post.entity';

import { User } from './user.entity';

@Injectable()
export class UsersService {
  readonly kinds = [Post, User];
}
`,
  };

  expect(await importsOf(each((text) => text, aliased))).toEqual(['package', '', '@/', '', '.']);

  const service = {
    ...aliased,
    'src/users/users.service.ts': ungrouped(aliased['src/users/users.service.ts']),
  };

  expect(await importsOf(each(ungrouped, service))).toEqual(['package', '@/', '.']);
});
