import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Code } from '../../src/code/index.js';
import { factoryValue } from '../../src/feature/factory-values.js';
import { featurePaths } from '../../src/feature/index.js';
import { seedValue } from '../../src/feature/seed-values.js';
import { defaultPersona } from '../../src/personas/index.js';
import { scalarTypes } from '../../src/spec/scalar-types.js';
import type { FeatureSpec, ScalarField } from '../../src/spec/types.js';
import { featureNames } from '../../src/support/feature-names.js';
import { itemOf, scalarsOf } from '../../src/support/fields.js';
import { fieldList } from '../spec/arbitrary.js';
import { hostOf, missing, specsOf } from './support.js';

const host = hostOf(defaultPersona);
const TEMPLATES = join(import.meta.dirname, '../../templates/feature');

/** What the expressions call, as a service has it. */
type Scope = Readonly<Record<string, unknown>>;

let folder = '';
let scope: Scope = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nest-persona-values-'));
  for (const file of ['support/unique', 'seeding/vocabulary', 'seeding/fake']) {
    const text = readFileSync(join(TEMPLATES, `${file}.ts.hbs`), 'utf8');
    writeFileSync(
      join(folder, `${file.replace(/.*\//u, '')}.ts`),
      text.replaceAll(/'test\/\w+\/(\w+)'/gu, "'./$1.ts'"),
    );
  }
  const { fake } = (await import(join(folder, 'fake.ts'))) as Scope;
  const unique = (await import(join(folder, 'unique.ts'))) as Scope;
  const { randomUUID } = await import('node:crypto');
  scope = { ...unique, fake, randomUUID };
});

afterAll(() => rmSync(folder, { recursive: true }));

function specOf(fields: string | readonly string[]): FeatureSpec {
  return (
    specsOf(
      [
        ['customers', 'name:string'],
        ['orders', fields],
      ],
      host,
    )[1] ?? missing()
  );
}

/** Runs an expression as often as asked. */
function valuesOf({ text }: Code, spec: FeatureSpec, times: number): unknown[] {
  const enums = scalarsOf(spec).flatMap((field) =>
    field.values === undefined
      ? []
      : [
          [
            featureNames(spec.name).enumOf(field),
            Object.fromEntries(field.values.map(({ member, value }) => [member, value])),
          ] as const,
        ],
  );
  const names = { ...scope, ...Object.fromEntries(enums) };
  // oxlint-disable-next-line typescript/no-implied-eval -- the expression is what is tested
  const run = new Function(...Object.keys(names), `return ${text}`) as (...values: unknown[]) => unknown;
  return Array.from({ length: times }, () => run(...Object.values(names)));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  return JSON.stringify(value).replaceAll(/^"|"$/gu, '');
}

/** What is wrong with a value, by the rules that the grammar has for texts. */
function faultOf(field: ScalarField, value: unknown): string | undefined {
  if (value === null) {
    return field.optional ? undefined : 'is null';
  }
  if (field.list) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const isOutside = items.length < Number(field.min ?? 0) || items.length > Number(field.max ?? Infinity);
    return isOutside
      ? `${items.length} items`
      : items.map((item) => faultOf(itemOf(field), item)).find((fault) => fault !== undefined);
  }
  const { kind, bounds } = scalarTypes[field.type];
  const text = textOf(value);
  const canonical = kind.read(text, field);
  if (canonical === undefined) {
    return `${text} is no ${field.type}`;
  }
  const measured = bounds === 'length' ? String(text.length) : canonical;
  const compare = bounds === 'length' ? (a: string, b: string) => Number(a) - Number(b) : kind.compare;
  if (field.min !== undefined && compare !== undefined && compare(measured, field.min) < 0) {
    return `${text} is below ${field.min}`;
  }
  if (field.max !== undefined && compare !== undefined && compare(measured, field.max) > 0) {
    return `${text} is above ${field.max}`;
  }
  return field.length !== undefined && text.length > field.length ? `${text} is too long` : undefined;
}

/** Ranges at the ends of each type, which random fields rarely have. */
const EDGES = [
  'a:string:1',
  'b:string:3:min=3',
  'c:text:min=300',
  'd:integer:min=2147483640',
  'e:integer:max=-2147483640',
  'f:bigint:max=-9223372036854775800',
  'g:bigint:min=9223372036854775800',
  'h:decimal:3:3',
  'i:decimal:30:0:min=99999999999999999999999999',
  'j:decimal:8:2:max=-1.50',
  'k:float:max=-0.5',
  'l:float:min=0.5:max=0.75',
  'm:date:min=9999-12-01',
  'n:date:max=0001-02-01',
  'o:timestamp:min=9999-12-01T00%3A00%3A00Z',
  'p:timestamp:max=2000-01-01T00%3A00%3A00Z',
  'q:time:min=23%3A59%3A59',
  'r:url:max=30',
  's:url:min=100',
  't:slug:max=2',
  'u:slug:min=50',
  'v:integer-list:min=5:max=5',
  'w:string-list:2:max=0',
];

/** What is wrong with the values that an expression for each field gives, each with its expression. */
function faultsOf(
  valueFor: typeof factoryValue | typeof seedValue,
  fields: string | readonly string[],
  times: number,
): readonly string[] {
  const spec = specOf(fields);
  return scalarsOf(spec).flatMap((field) => {
    const value = valueFor(field, { spec, paths: featurePaths({ spec, host, timestamp: 1 }) });
    return value === undefined
      ? []
      : valuesOf(value, spec, times).flatMap((one) => {
          const fault = faultOf(field, one);
          return fault === undefined ? [] : [`${value.text}: ${fault}`];
        });
  });
}

describe.each([
  ['seeds', seedValue, EDGES],
  ['factories', factoryValue, EDGES],
  [
    'factories that are unique',
    factoryValue,
    EDGES.filter((field) => !/text|-list/u.test(field)).map((field) => `${field}:unique`),
  ],
] as const)('values of %s', (_what, valueFor, edges) => {
  it('are valid, whatever the field is', () => {
    fc.assert(
      fc.property(fieldList, (fields) => {
        expect(faultsOf(valueFor, fields, 10)).toEqual([]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each(edges)('are valid at the edge: %s', (field) => {
    expect(faultsOf(valueFor, field, 200)).toEqual([]);
  });
});
