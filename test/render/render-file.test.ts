import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { code, literal, use } from '../../src/code/index.js';
import type { View } from '../../src/contracts.js';
import { renderFile, templateStore, type RenderOptions } from '../../src/render/index.js';

const templates = templateStore(fileURLToPath(new URL('templates', import.meta.url)));
const defaults: RenderOptions = {
  importStyle: { kind: 'absolute' },
  format: { singleQuote: true },
  templates,
};

const render = (
  path: string,
  template: string,
  view: View,
  options: Partial<RenderOptions> = {},
): Promise<string> => renderFile({ path, template, view, purpose: '' }, { ...defaults, ...options });

const column = use('Column', 'typeorm');
const entity: View = {
  table: literal('orders'),
  className: 'Order',
  indexes: [{ name: literal('orders_status_idx') }],
  members: [
    {
      code: code`@${column}({ type: 'text' }) status!: ${use('OrderStatus', 'src/orders/enums/order-status.enum')};`,
    },
    { code: code`@${column}() customer!: ${use('Relation', 'typeorm', { typeOnly: true })}<Customer>` },
  ],
  versioned: false,
};

describe('renderFile', () => {
  it('merges imports of template and view, in the style of the host, formatted', async () => {
    const path = 'src/orders/entities/order.entity.ts';
    expect(await render(path, 'entity.ts', entity)).toMatchInlineSnapshot(`
      "import { Column, Entity, Index, type Relation } from 'typeorm';
      import { ManagedEntity } from 'src/common/entities/managed.entity';
      import { OrderStatus } from 'src/orders/enums/order-status.enum';

      @Entity('orders')
      @Index('orders_status_idx')
      export class Order extends ManagedEntity {
        @Column({ type: 'text' }) status!: OrderStatus;
        @Column() customer!: Relation<Customer>;
      }
      "
    `);
    const importStyle = { kind: 'relative', extension: '.js' } as const;
    const relative = await render(
      path,
      'entity.ts',
      { ...entity, indexes: [], versioned: true },
      { importStyle },
    );
    expect(relative).toMatchInlineSnapshot(`
      "import { Column, Entity, type Relation } from 'typeorm';
      import { ManagedEntity } from '../../common/entities/managed.entity.js';
      import { OrderStatus } from '../enums/order-status.enum.js';

      @Entity('orders')
      export class Order extends ManagedEntity {
        @Column({ type: 'text' }) status!: OrderStatus;
        @Column() customer!: Relation<Customer>;
        version!: number;
      }
      "
    `);
  });

  it('follows the settings of the host, those of one kind of file too', async () => {
    const format = {
      singleQuote: false,
      semi: false,
      overrides: [{ files: ['*.spec.ts'], options: { semi: true } }],
    };
    const view = { name: 'A', body: "a = 'b';" };
    expect(await render('src/a.ts', 'raw.ts', view, { format })).toBe('export class A {\n  a = "b"\n}\n');
    expect(await render('src/a.spec.ts', 'raw.ts', view, { format })).toBe(
      'export class A {\n  a = "b";\n}\n',
    );
  });

  it.each([
    [
      'a.md',
      '# T\n\n- one\n- two\n\n```ts\nconst a = "b"\n```',
      "# T\n\n- one\n- two\n\n```ts\nconst a = 'b';\n```\n",
    ],
    ['a.yaml', 'a:   {b: 1}', 'a: { b: 1 }\n'],
    ['.github/workflows/ci.yml', "on: ['push']\n\n\n", "on: ['push']\n"],
    ['a.json', '{"a":[1,2]}', '{ "a": [1, 2] }\n'],
    ['package.json', '{"a":{"b":1}}', '{\n  "a": {\n    "b": 1\n  }\n}\n'],
    ['a.mjs', 'const a = "b"', "const a = 'b';\n"],
    ['.nvmrc', '24  \n\n', '24\n'],
    ['Dockerfile', 'FROM x', 'FROM x\n'],
  ])('formats %s', async (path, text, expected) => {
    expect(await render(path, 'text', { text })).toBe(expected);
  });
});

describe('defects that throw', () => {
  it.each([
    [
      'an unknown key',
      'raw.ts',
      { name: 'A' },
      'template raw.ts cannot be rendered to src/a.ts: template raw.ts asks for "body"',
    ],
    [
      'an unknown key under an if',
      'entity.ts',
      { ...entity, versioned: undefined, indexes: [{}] },
      'asks for "name", its view has nothing',
    ],
    [
      'an idle key',
      'raw.ts',
      { name: 'A', body: '', boddy: '' },
      'the view has "boddy", which the template never mentions',
    ],
    ['an idle key deep down', 'entity.ts', { ...entity, members: [{ code: '', x: '' }] }, 'the view has "x"'],
    ['a template that is missing', 'nope.ts', {}, 'template nope.ts cannot be rendered to src/a.ts: ENOENT'],
    [
      'text that does not parse',
      'raw.ts',
      { name: 'A', body: '}' },
      'the output does not parse: Unexpected token at 3:1\n  1 | export class A {\n  2 |   }\n> 3 | }',
    ],
    [
      'imports that clash',
      'raw.ts',
      { name: use('A', 'x'), body: code`a = ${use('A', 'y')}` },
      '"A" is imported both as A of "x"',
    ],
  ] satisfies [string, string, View, string][])('%s', async (_, template, view, message) => {
    await expect(render('src/a.ts', template, view)).rejects.toThrow(message);
  });

  it('a missing key that is only asked for by an if', async () => {
    const { versioned: _, ...view } = entity;
    await expect(render('src/a.ts', 'entity.ts', view)).rejects.toThrow('asks for "versioned"');
  });

  it('other kinds of files that do not parse', async () => {
    await expect(render('a.yaml', 'text', { text: 'a: [' })).rejects.toThrow(
      'template text cannot be rendered to a.yaml',
    );
    await expect(render('a.json', 'text', { text: '{' })).rejects.toThrow('the output does not parse');
  });
});
