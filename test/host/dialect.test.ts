import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/contracts.js';
import { readHost } from '../../src/host/index.js';
import { personas } from '../../src/personas/index.js';
import { memoryReader } from './memory-reader.js';

interface Sample {
  readonly manifest?: object;
  readonly compilerOptions?: object;
  readonly settings?: string;
}

function dialectOf({ manifest = {}, compilerOptions = {}, settings = '' }: Sample): Dialect | undefined {
  const reader = memoryReader({
    'package.json': JSON.stringify({ dependencies: { '@nestjs/core': '^11.0.0' }, ...manifest }),
    'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
    'tsconfig.base.json': JSON.stringify({ compilerOptions }),
    '.nest-persona/persona.yaml': `persona: building-ville\n${settings}`,
  });
  return readHost(reader, { personas }).host.dialect;
}

const jest = { devDependencies: { jest: '^30.0.0' } };

describe('the dialect of a project', () => {
  it.each<[string, Sample, Partial<Dialect>]>([
    ['Vitest when there is no runner', {}, { testRunner: 'vitest' }],
    ['Jest', { manifest: jest }, { testRunner: 'jest' }],
    ['CommonJS unless the package says module', {}, { moduleSystem: 'commonjs' }],
    ['ES modules', { manifest: { type: 'module' } }, { moduleSystem: 'esm', defaultImports: true }],
    [
      'no default imports by themselves',
      { compilerOptions: { module: 'commonjs' } },
      { defaultImports: false },
    ],
    [
      'default imports with modules of Node.js',
      { compilerOptions: { module: 'NodeNext' } },
      { defaultImports: true },
    ],
    ['default imports when told', { compilerOptions: { esModuleInterop: true } }, { defaultImports: true }],
    [
      'no default imports when told',
      { compilerOptions: { module: 'node16', esModuleInterop: false } },
      { defaultImports: false },
    ],
    ['what the settings say', { manifest: jest, settings: 'testRunner: vitest' }, { testRunner: 'vitest' }],
    ['what the settings say of modules', { settings: 'moduleSystem: esm' }, { moduleSystem: 'esm' }],
  ])('is %s', (_, sample, expected) => {
    expect(dialectOf(sample)).toMatchObject(expected);
  });
});
