import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Dialect } from '../../src/contracts.js';
import { renderFile, templateStore } from '../../src/render/index.js';

const templates = templateStore(fileURLToPath(new URL('templates', import.meta.url)));

const render = (dialect: Partial<Dialect>): Promise<string> =>
  renderFile(
    { path: 'src/a.spec.ts', template: 'spec.ts', view: {}, purpose: '' },
    {
      importStyle: { kind: 'relative', extension: '' },
      dialect: { testRunner: 'vitest', moduleSystem: 'esm', defaultImports: true, ...dialect },
      format: { singleQuote: true },
      templates,
    },
  );

it('leaves Vitest and default imports as they are', async () => {
  expect(await render({})).toContain(
    "import request from 'supertest';\nimport { expect, it, vi } from 'vitest';\n",
  );
});

it('speaks to Jest by its own names', async () => {
  expect(await render({ testRunner: 'jest' })).toMatchInlineSnapshot(`
    "import { expect, it, jest } from '@jest/globals';
    import request from 'supertest';
    import { a } from './a';

    it('is written for Vitest', async () => {
      const spy = jest.fn(a.vi);
      await request(a).get(spy({ vi: 1 }));
      expect(jest.isMockFunction(spy)).toBe(true);
    });
    "
  `);
});

it('imports a function of CommonJS whole where there are no default imports', async () => {
  expect(await render({ defaultImports: false })).toContain("import * as request from 'supertest';\n");
});
