import { describe, expect, it } from 'vitest';
import {
  code,
  importsOf,
  joinCode,
  mergeImports,
  printImports,
  projectModule,
  retarget,
  use,
} from '../../src/code/index.js';

const column = use('Column', 'typeorm');

describe('code', () => {
  it('carries the imports of its parts once', () => {
    const member = code`@${column}({ type: 'text' })\n${'note'}: string;`;
    expect(member.text).toBe("@Column({ type: 'text' })\nnote: string;");
    expect(code`${member}\n${member}`.imports).toEqual([{ from: 'typeorm', name: 'Column' }]);
  });

  it('joins lists by line breaks, or by what it is told', () => {
    expect(code`${['a', code`b`, 3]}`.text).toBe('a\nb\n3');
    expect(joinCode([column, use('Order', 'src/orders/order', { alias: 'Row' })], ', ')).toEqual({
      text: 'Column, Row',
      imports: [
        { from: 'typeorm', name: 'Column' },
        { from: 'src/orders/order', name: 'Order', alias: 'Row' },
      ],
    });
  });

  it('finds imports at any depth of a view', () => {
    expect(importsOf({ a: [{ b: column }], c: 'x', d: undefined, e: true })).toEqual([
      { from: 'typeorm', name: 'Column' },
    ]);
  });

  it('refuses a default or namespace import without a local name', () => {
    expect(() => use('default', 'pino')).toThrow('needs an alias');
  });
});

const print = (...names: Parameters<typeof printImports>[0]): string[] => printImports(names).split('\n');

describe('imports', () => {
  it('merges: value beats type, whatever comes first', () => {
    const value = { from: 'a', name: 'A' };
    const type = { ...value, typeOnly: true };
    expect(mergeImports([type, value])).toEqual([value]);
    expect(mergeImports([value, type])).toEqual([value]);
    expect(mergeImports([type, type])).toEqual([type]);
  });

  it('refuses two things of one name', () => {
    expect(() =>
      mergeImports([
        { from: 'a', name: 'A' },
        { from: 'b', name: 'A' },
      ]),
    ).toThrow('"A" is imported both as A of "a" and as A of "b"');
  });

  it('prints sorted declarations, by origin', () => {
    expect(
      printImports([
        { from: './b.js', name: 'b' },
        { from: 'src/a', name: 'a', alias: 'z' },
        { from: 'typeorm', name: 'Repository', typeOnly: true },
        { from: 'typeorm', name: 'Column' },
        { from: 'typeorm', name: 'and' },
        { from: '@nestjs/common', name: 'Module' },
        { from: 'express', name: 'Response', typeOnly: true },
        { from: 'node:path', name: 'join' },
        { from: 'fs', name: '*', alias: 'fs' },
      ]),
    ).toBe(
      [
        "import * as fs from 'fs';",
        "import { join } from 'node:path';",
        "import { Module } from '@nestjs/common';",
        "import type { Response } from 'express';",
        "import { and, Column, type Repository } from 'typeorm';",
        "import { b } from './b.js';",
        "import { a as z } from 'src/a';",
      ].join('\n'),
    );
  });

  it('splits what cannot stand in one declaration', () => {
    const from = 'x';
    const named = { from, name: 'N' };
    const def = { from, name: 'default', alias: 'd' };
    const ns = { from, name: '*', alias: 'ns' };
    expect(print(def, named)).toEqual(["import d, { N } from 'x';"]);
    expect(print({ ...def, typeOnly: true }, named)).toEqual([
      "import type d from 'x';",
      "import { N } from 'x';",
    ]);
    expect(print(def, { ...named, typeOnly: true })).toEqual(["import d, { type N } from 'x';"]);
    expect(print(def, ns, named)).toEqual(["import * as ns from 'x';", "import d, { N } from 'x';"]);
    expect(print(ns, named)).toEqual(["import * as ns from 'x';", "import { N } from 'x';"]);
    expect(print({ ...ns, typeOnly: true })).toEqual(["import type * as ns from 'x';"]);
  });
});

describe('modules', () => {
  const relative = { kind: 'relative', extension: '.js' } as const;

  it.each([
    ['src/common/x', 'src/orders/orders.module.ts', '../common/x.js'],
    ['src/orders/dto/y', 'src/orders/orders.module.ts', './dto/y.js'],
    ['src/main', 'test/support/app.ts', '../../src/main.js'],
    ['test/support/app', 'test/orders.e2e-spec.ts', './support/app.js'],
    ['typeorm', 'src/a.ts', 'typeorm'],
    ['src-tools/x', 'src/a.ts', 'src-tools/x'],
  ])('%s in %s is %s', (specifier, file, expected) => {
    expect(retarget(specifier, file, relative)).toBe(expected);
    expect(retarget(specifier, file, { kind: 'absolute' })).toBe(specifier);
  });

  const alias = {
    kind: 'alias',
    aliases: [
      { prefix: '@/api/', folder: 'src/api' },
      { prefix: '@/common/', folder: 'src/common' },
    ],
    inside: 'relative',
    featuresRoot: 'src/api',
  } as const;

  it.each([
    ['of the same feature', 'src/api/orders/dto/x.dto', 'src/api/orders/entities/y.ts', '../dto/x.dto'],
    ['of another feature', 'src/api/users/user', 'src/api/orders/dto/x.ts', '@/api/users/user'],
    ['beside the features', 'src/api/api.module', 'src/api/orders/x.ts', '@/api/api.module'],
    [
      'below its own folder',
      'src/api/orders/orders.module',
      'src/api/api.module.ts',
      './orders/orders.module',
    ],
    ['of the same folder', 'src/common/errors/a', 'src/common/errors/b.ts', './a'],
    ['of another folder', 'src/common/errors/a', 'src/common/pages/b.ts', '@/common/errors/a'],
    ['that no alias leads to', 'src/guards/a', 'src/api/orders/b.ts', '../../guards/a'],
    ['for a test', 'src/common/errors/a', 'test/b.ts', '../src/common/errors/a'],
    ['of the tests', 'test/factories/a', 'src/api/orders/b.spec.ts', '../../../test/factories/a'],
  ])('a module %s by alias', (_, specifier, file, expected) => {
    expect(retarget(specifier, file, alias)).toBe(expected);
    expect(projectModule(expected, file, alias)).toBe(specifier);
  });

  it('all by alias, where a feature uses it for its own modules', () => {
    const everywhere = { ...alias, inside: 'alias' } as const;
    expect(retarget('src/api/orders/dto/x.dto', 'src/api/orders/y.ts', everywhere)).toBe(
      '@/api/orders/dto/x.dto',
    );
  });

  it('are printed behind packages, whatever their alias looks like', () => {
    const requests = ['src/api/b', 'src/common/a', '@nestjs/common', 'zod'].map((from, index) => ({
      from,
      name: `N${index}`,
    }));
    const lines = printImports(requests, (from) => retarget(from, 'src/api/x.ts', alias)).split('\n');
    expect(lines.map((line) => line.split("'")[1])).toEqual(['@nestjs/common', 'zod', '@/common/a', './b']);
  });

  it('finds the way back', () => {
    expect(projectModule('../common/x.js', 'src/orders/orders.module.ts')).toBe('src/common/x');
    expect(projectModule('./orders.module', 'src/orders/a.ts')).toBe('src/orders/orders.module');
    expect(projectModule('src/common/x', 'src/a.ts')).toBe('src/common/x');
    expect(projectModule('typeorm', 'src/a.ts')).toBeUndefined();
  });
});
