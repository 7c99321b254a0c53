import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const SPEC = "it('is there', () => undefined);\n";

const manifest = JSON.parse(smallHouse()['package.json'] ?? '') as { readonly devDependencies: object };

/** Both features have a service and a spec of it. */
const house = (pathOf: (feature: string) => string): Files =>
  smallHouse({
    'package.json': JSON.stringify({
      ...manifest,
      devDependencies: { ...manifest.devDependencies, jest: '^30.0.0' },
    }),
    ...Object.fromEntries(['users', 'posts'].map((feature) => [pathOf(feature), SPEC])),
  });

async function specIn(files: Files): Promise<readonly [path: string, text: string]> {
  const { entries } = await orders(files);
  const spec = entries.find(({ path }) => path.endsWith('.spec.ts'));
  return [spec?.path ?? '', spec?.action === 'create' ? spec.content : ''];
}

const importing = (feature: string): string => `import * as rows from 'src/${feature}';\n\n${SPEC}`;

describe('unit specs', () => {
  it.each([
    [
      'test/unit/users/users.service.spec.ts',
      'test/unit/orders/orders.service.spec.ts',
      '../../../src/orders/orders.service',
    ],
    ['test/users.service.spec.ts', 'test/orders.service.spec.ts', '../src/orders/orders.service'],
    [
      'src/users/__tests__/users.service.spec.ts',
      'src/orders/__tests__/orders.service.spec.ts',
      '../orders.service',
    ],
    ['src/users/users.service.spec.ts', 'src/orders/orders.service.spec.ts', './orders.service'],
  ])('lie where those of the house do: %s', async (known, path, service) => {
    const [found, text] = await specIn(house((feature) => known.replaceAll('users', feature)));

    expect(found).toBe(path);
    expect(text).toContain(`import { OrdersService } from '${service}';`);
  });

  it('import the sources as others beside them do', async () => {
    const [, text] = await specIn({
      ...house((feature) => `test/${feature}.service.spec.ts`),
      'tsconfig.json': JSON.stringify({
        compilerOptions: { module: 'commonjs', strict: true, baseUrl: '.' },
      }),
      'test/users.service.spec.ts': importing('users/user.entity'),
      'test/posts.service.spec.ts': importing('posts/post.entity'),
    });

    expect(text).toContain("import { OrdersService } from 'src/orders/orders.service';");
  });

  it('are not written where none of a service shows where it lies', async () => {
    const { entries, notes } = await orders(house((feature) => `test/unit/${feature}.helpers.spec.ts`));

    expect(entries.filter(({ path }) => path.endsWith('.spec.ts'))).toEqual([]);
    expect(notes).toContainEqual(expect.stringContaining('no unit spec of the project shows where'));
  });
});
