import { describe, expect, it } from 'vitest';
import { retarget } from '../../src/code/index.js';
import type { ImportRequest } from '../../src/code/types.js';
import { organiseImports } from '../../src/edit/index.js';

function organise(source: string, requests: readonly ImportRequest[] = []): string {
  const result = organiseImports(source, {
    requests,
    specifier: (from) =>
      retarget(from, 'src/orders/orders.service.ts', { kind: 'relative', extension: '.js' }),
  });
  return result.ok
    ? result.text.replace(/\n{2,}/g, '\n\n').trim()
    : `${result.problem.line}: ${result.problem.message}`;
}

describe('organiseImports', () => {
  it('merges, drops what is unused, rewrites and sorts', () => {
    const source = [
      '/** The file. */',
      "import { Order } from 'src/orders/entities/order.entity';",
      "import type { Unused } from 'src/x';",
      "import { Injectable, Logger } from '@nestjs/common';",
      "import 'reflect-metadata';",
      "import { join } from 'node:path';",
      '',
      '@Injectable()',
      'export class A { constructor(readonly order: Order, readonly Logger: Repository<Order>) { join(x.Unused); } }',
    ].join('\n');
    const requests = [
      { from: 'typeorm', name: 'Repository', typeOnly: true },
      { from: 'typeorm', name: 'In' },
      { from: '@nestjs/common', name: 'Injectable' },
    ];
    expect(organise(source, requests)).toMatchInlineSnapshot(`
      "/** The file. */
      import 'reflect-metadata';
      import { join } from 'node:path';
      import { Injectable, Logger } from '@nestjs/common';
      import type { Repository } from 'typeorm';
      import { Order } from './entities/order.entity.js';

      @Injectable()
      export class A { constructor(readonly order: Order, readonly Logger: Repository<Order>) { join(x.Unused); } }"
    `);
  });

  it.each([
    ['a property', 'x.Name;'],
    ['a key', 'f({ Name: 1 });'],
    ['a member', 'class A { Name = 1; }'],
    ['a member of a type', 'interface A { Name: 1; Name(): void }'],
    ['a member of an enum', 'enum E { Name }'],
    ['a qualified name', 'type A = B.Name;'],
    ['a comment', '/** {@link Name} */'],
    ['a string', "f('Name');"],
    ['a re-export', "export { Name } from 'y';"],
    ['an exported name', 'export { z as Name };'],
  ])('does not take %s for a use', (_, text) => {
    expect(organise(`import { Name } from 'x';\n${text}`)).toBe(text);
  });

  it.each([
    ['a type', 'const a: Name = b;'],
    ['a type argument', 'f<Name>();'],
    ['a decorator', '@Name() class A {}'],
    ['a shorthand', 'f({ Name });'],
    ['a computed key', 'f({ [Name]: 1 });'],
    ['a computed member', 'x[Name];'],
    ['an export', 'export { Name };'],
    ['the left of a qualified name', 'type A = Name.B;'],
    ['typeof', 'type A = typeof Name;'],
    ['a heritage clause', 'class A extends Name {}'],
    ['implements', 'class A implements Name {}'],
    ['a template', 'f(`${Name}`);'],
  ])('takes %s for a use', (_, text) => {
    expect(organise(`import { Name } from 'x';\n${text}`)).toBe(`import { Name } from 'x';\n\n${text}`);
  });

  it('rewrites every other place that names a module', () => {
    const source = [
      "export { A } from 'src/orders/a';",
      "export * from 'src/b';",
      "const c = await import('src/c');",
      "type D = import('src/d').D;",
      "vi.mock('src/e');",
      "f('src/f');",
    ].join('\n');
    expect(organise(source)).toMatchInlineSnapshot(`
      "export { A } from './a.js';
      export * from '../b.js';
      const c = await import('../c.js');
      type D = import('../d.js').D;
      vi.mock('../e.js');
      f('src/f');"
    `);
  });

  it('keeps imports with attributes, directives and a hashbang in their place', () => {
    const source =
      "#!/usr/bin/env node\n'use strict';\nimport data from 'src/data.json' with { type: 'json' };\nf(data, A);";
    expect(organise(source, [{ from: 'a', name: 'A' }])).toMatchInlineSnapshot(`
      "#!/usr/bin/env node
      'use strict';
      import data from '../data.json' with { type: 'json' };
      import { A } from 'a';

      f(data, A);"
    `);
    expect(organise("#!/usr/bin/env node\n'use strict';\nA;", [{ from: 'a', name: 'A' }]))
      .toMatchInlineSnapshot(`
        "#!/usr/bin/env node
        'use strict';
        import { A } from 'a';

        A;"
      `);
  });

  it('says where a text does not parse', () => {
    expect(organise('const a = 1;\nclass {')).toMatchInlineSnapshot(`"2: Expected \`}\` but found \`EOF\`"`);
  });
});
