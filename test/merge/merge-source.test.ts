import { describe, expect, it } from 'vitest';
import { mergeSource } from '../../src/merge/index.js';

const place = {
  file: 'src/orders/orders.service.ts',
  importStyle: { kind: 'relative', extension: '.js' },
} as const;

const base = `import { Injectable } from '@nestjs/common';
import { OrdersRepository } from './orders.repository.js';
import type { Page } from '../common/page.js';

@Injectable()
export class OrdersService {
  constructor(private readonly orders: OrdersRepository) {}

  list(): Promise<Page> {
    return this.orders.list();
  }
}
`;

const theirs = `import { Injectable, NotFoundException } from '@nestjs/common';
import { OrdersRepository } from './orders.repository.js';
import type { Page, Sort } from '../common/page.js';
import { Item } from '../items/item.entity.js';

@Injectable()
export class OrdersService {
  constructor(private readonly orders: OrdersRepository) {}

  list(): Promise<Page> {
    return this.orders.list();
  }

  items(id: string, sort: Sort): Promise<Item[]> {
    if (id === '') {
      throw new NotFoundException();
    }
    return this.orders.items(id, sort);
  }
}
`;

const merge = mergeSource({ base, theirs }, place);

function edited(mine: string): string {
  const result = merge(mine);
  return result.status === 'edited' ? result.text : `${result.status} ${JSON.stringify(result)}`;
}

const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
const list = (text: string): string => `export const list = ${text};\n`;

describe('mergeSource', () => {
  it('makes of a file that nobody touched the one that is generated now', () => {
    expect(edited(base)).toBe(theirs);
    expect(merge(theirs)).toEqual({ status: 'present' });
  });

  it('leaves the imports in the order, the quotes and the layout that they have', () => {
    const mine = base
      .replace(
        /^[^]*?\n\n/u,
        `import {\n  Injectable,\n  Logger,\n} from "@nestjs/common"; // framework\n\n/* ours */\nimport type { Page } from "../common/page.js";\nimport { OrdersRepository as Store } from "./orders.repository.js";\n\n`,
      )
      .replace('OrdersRepository)', 'Store)')
      .replace('  list', '  private readonly log = new Logger();\n\n  list');

    const [imports = '', body = ''] = edited(mine).split('\n@Injectable');

    expect(imports).toBe(
      `import {\n  Injectable,\n  Logger,\n  NotFoundException,\n} from "@nestjs/common"; // framework\n\n/* ours */\nimport type { Page, Sort } from "../common/page.js";\nimport { OrdersRepository as Store } from "./orders.repository.js";\nimport { Item } from "../items/item.entity.js";\n`,
    );
    expect(body).toContain('private readonly log = new Logger();');
    expect(body).toContain('items(id: string, sort: Sort)');
  });

  it('brings no import twice', () => {
    const mine = base.replace(
      "import { OrdersRepository } from './orders.repository.js';",
      "import { OrdersRepository } from './orders.repository.js';\nimport { Item } from '../items/index.js';\nimport { NotFoundException } from '@nestjs/common';",
    );

    expect(edited(mine).match(/\bItem\b.*from|NotFoundException\b.*from/gu)).toEqual([
      'Item } from',
      'NotFoundException } from',
    ]);
  });

  it.each([
    ['a method', 'items(id: string): void {}'],
    [
      'a method with another body',
      'items(id: string, sort: Sort): Promise<Item[]> { return this.orders.sorted(id, sort); }',
    ],
  ])('does not add %s that the user has added already', (_, method) => {
    const result = merge(base.replace('list();\n  }\n', `list();\n  }\n\n  ${method}\n`));
    expect(result).toMatchObject({
      status: 'refused',
      reason: 'what you have changed around it does not go together with it',
      byHand: expect.stringContaining('+   items(id: string, sort: Sort)'),
    });
  });

  it.each([
    ['a provider', '[\n  A,\n]', '[\n  A,\n  Mine,\n]', '[\n  A,\n  B,\n]', '[\n  A,\n  Mine,\n  B,\n]'],
    ['a key', '{\n  a,\n}', '{\n  a,\n  mine,\n}', '{\n  a,\n  b,\n}', '{\n  a,\n  mine,\n  b,\n}'],
  ])('lets the user add %s beside ours', (_, before, mine, now, both) => {
    const generated = { base: list(before), theirs: list(now) };
    expect(mergeSource(generated, place)(list(mine))).toEqual({ status: 'edited', text: list(both) });
  });

  it('adds nothing to a list that has some of it', () => {
    const generated = { base: list('[\n  A,\n]'), theirs: list('[\n  A,\n  B,\n  C,\n]') };
    expect(mergeSource(generated, place)(list('[\n  A,\n  C,\n  Mine,\n]'))).toMatchObject({
      status: 'refused',
    });
  });

  it('takes out an import that is no longer generated, unless the user uses it', () => {
    const back = mergeSource({ base: theirs, theirs: base }, place);
    expect(back(theirs)).toEqual({ status: 'edited', text: base });

    const using = theirs.replace('  list()', '  private readonly none = NotFoundException;\n\n  list()');
    expect(back(using)).toEqual({
      status: 'edited',
      text: base
        .replace('{ Injectable }', '{ Injectable, NotFoundException }')
        .replace('  list()', '  private readonly none = NotFoundException;\n\n  list()'),
    });
  });

  it('keeps what both have added to one place, as long as that parses', () => {
    const method = '\n  count(): Promise<number> {\n    return this.orders.count();\n  }\n';
    const text = edited(base.replace('list();\n  }\n', `list();\n  }\n${method}`));

    expect(text).toContain('count(): Promise<number>');
    expect(text).toContain('items(id: string, sort: Sort)');
    expect(text.indexOf('count()')).toBeLessThan(text.indexOf('items('));
  });

  it('keeps Windows line breaks and a byte order mark', () => {
    expect(edited(windows(base))).toBe(windows(theirs));
    expect(edited(windows(`// mine\n${base}`))).toBe(windows(`// mine\n${theirs}`));
  });

  it('refuses with imports and lines where both have changed the same', () => {
    const generated = {
      base,
      theirs: theirs.replace('return this.orders.list();', 'return this.orders.all();'),
    };
    const result = mergeSource(generated, place)(base.replace('this.orders.list()', 'this.orders.mine()'));

    expect(result).toEqual({
      status: 'refused',
      reason: 'you have changed lines that would have to change too',
      byHand: `among the imports:
+ import { NotFoundException } from '@nestjs/common';
+ import type { Sort } from '../common/page.js';
+ import { Item } from '../items/item.entity.js';
at line 10, which you have changed:
-     return this.orders.list();
+     return this.orders.all();
after line 11:
+ 
+   items(id: string, sort: Sort): Promise<Item[]> {
+     if (id === '') {
+       throw new NotFoundException();
+     }
+     return this.orders.items(id, sort);
+   }`,
    });
  });

  it('refuses when a new import would have the name of something else', () => {
    const result = merge(`${base}\nclass Item {}\n`);

    expect(result).toMatchObject({ status: 'refused', reason: '"Item" is already declared in this file' });
    expect(result).toMatchObject({ byHand: expect.stringContaining('+   items(id: string') });
  });

  it('refuses a file that does not parse', () => {
    expect(merge(`${base}class {`)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^it does not parse: .*\(line \d+\)$/u),
      byHand: expect.stringContaining('+   items(id: string'),
    });
  });

  it('gives imports to a file that has none', () => {
    const plain = 'export const a = 1;\n';
    const now = `import { b } from './b.js';\n\nexport const a = 1;\nexport const c = b;\n`;
    expect(mergeSource({ base: plain, theirs: now }, place)(`// mine\n${plain}`)).toEqual({
      status: 'edited',
      text: `import { b } from './b.js';\n\n// mine\nexport const a = 1;\nexport const c = b;\n`,
    });
  });
});
