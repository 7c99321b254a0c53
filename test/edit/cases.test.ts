import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EditResult } from '../../src/contracts.js';
import {
  addClassMember,
  addConfigEntry,
  addConfigOptions,
  addDependencies,
  addEntity,
  addImports,
  addJsonMembers,
  appendEnvironmentExample,
  appendLines,
  appendStatement,
  callApplication,
  configureApplication,
  declareForDevelopment,
  registerInModule,
  replaceJsonText,
} from '../../src/edit/index.js';
import { formatProblems, ProblemsError } from '../../src/errors.js';

/**
 * A case is a folder `<intent>/<case>` with `input.*` and what comes of it: `output.*`, `present` (empty),
 * `refused.txt` (reason, empty line, what to do by hand) or `problem.txt`. `intent.json` changes the intent's defaults.
 * UPDATE_CASES=1 writes what is missing; read it before you commit it.
 */
const root = import.meta.dirname;

type Edit = (source: string) => EditResult;
const place = { file: 'src/app.module.ts', importStyle: { kind: 'relative', extension: '.js' } } as const;

const intents: Readonly<Record<string, (intent: object) => Edit>> = {
  'register-in-module': (intent) =>
    registerInModule({ ...place, className: 'OrdersModule', from: 'src/orders/orders.module', ...intent }),
  'add-entity': (intent) =>
    addEntity({
      ...place,
      file: 'src/database/data-source.ts',
      className: 'Order',
      from: 'src/orders/entities/order.entity',
      at: { kind: 'options', index: 0 },
      ...intent,
    }),
  'add-imports': (intent) => {
    const { requests, ...where } = { requests: [], ...intent };
    return addImports(requests, { ...place, ...where });
  },
  'add-class-member': (intent) =>
    addClassMember({
      ...place,
      file: 'src/config/environment.ts',
      className: 'Environment',
      member: {
        text: '/** Encrypts what is stored: 32 bytes, base64. */\n@IsBase64()\n@Length(44, 44, {\n  message: "is not 32 bytes",\n})\nENCRYPTION_KEY!: string;',
        imports: [
          { from: 'class-validator', name: 'IsBase64' },
          { from: 'class-validator', name: 'Length' },
        ],
      },
      ...intent,
    }),
  'environment-example': (intent) =>
    appendEnvironmentExample({
      name: 'ENCRYPTION_KEY',
      description: 'Encrypts what is stored.\nMake one with: openssl rand -base64 32',
      example: 'c2VjcmV0',
      required: true,
      ...intent,
    }),
  'add-dependencies': (intent) => {
    const { dependencies, devDependencies } = {
      dependencies: { typeorm: '^1.1.0', '@nestjs/typeorm': '^12.0.0' },
      devDependencies: { vitest: '^5.1.0' },
      ...intent,
    };
    return addDependencies(dependencies, devDependencies);
  },
  'add-json-members': (intent) => {
    const { members, at } = {
      members: { lib: ['ES2023', 'DOM'], strict: true },
      at: ['compilerOptions'],
      ...intent,
    };
    return addJsonMembers(members, { file: 'tsconfig.json', at });
  },
  'replace-json-text': () =>
    replaceJsonText(
      'collection',
      { from: '@nestjs/schematics', to: 'nest-persona' },
      { file: 'nest-cli.json' },
    ),
  'declare-for-development': () => declareForDevelopment('nest-persona', '^0.1.0'),
  'append-lines': () => appendLines(['.env', '.data/']),
  'configure-application': (intent) =>
    configureApplication({
      ...place,
      file: 'src/main.ts',
      name: 'configureApp',
      from: 'src/app.setup',
      ...intent,
    }),
  'call-application': (intent) =>
    callApplication({ file: 'src/main.ts', method: 'enableShutdownHooks', args: '', ...intent }),
  'append-statement': () =>
    appendStatement({
      ...place,
      file: 'src/app.setup.ts',
      functionName: 'configureApp',
      parameter: 'app',
      statement: {
        text: 'app.use(\n  helmet(),\n);',
        imports: [{ from: 'helmet', name: 'default', alias: 'helmet' }],
      },
      mark: 'helmet(',
    }),
  'add-config-entry': () =>
    addConfigEntry("{\n    files: ['test/**/*.ts'],\n  }", "files: ['test/**/*.ts']", 'eslint.config.mjs'),
  'add-config-options': () =>
    addConfigOptions(
      [
        { name: 'globalSetup', entry: "'test/support/postgres.global-setup.mjs'" },
        { name: 'testTimeout', value: '15_000' },
      ],
      { file: 'vitest.config.e2e.ts', section: 'test' },
    ),
};

const read = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

interface Outcome {
  readonly kind: 'output' | 'present' | 'refused.txt' | 'problem.txt';
  readonly text: string;
}

function outcome(edit: Edit, source: string): Outcome {
  try {
    const result = edit(source);
    if (result.status === 'edited') {
      return { kind: 'output', text: result.text };
    }
    return result.status === 'present'
      ? { kind: 'present', text: '' }
      : { kind: 'refused.txt', text: `${result.reason}\n\n${result.byHand}\n` };
  } catch (error) {
    if (error instanceof ProblemsError) {
      return { kind: 'problem.txt', text: `${formatProblems(error.problems)}\n` };
    }
    throw error;
  }
}

const update = process.env['UPDATE_CASES'] !== undefined;

describe.each(globSync('*/*/input*', { cwd: root }).sort())('%s', (path) => {
  const input = `${root}/${path}`;
  const folder = dirname(input);
  const [intentName = ''] = path.split(sep);
  const intent: unknown = JSON.parse(read(`${folder}/intent.json`) ?? '{}');
  const edit = intents[intentName]?.(Object(intent)) ?? (() => ({ status: 'present' }));
  const extension = input.slice(`${folder}/input`.length);
  const source = readFileSync(input, 'utf8');
  const result = outcome(edit, source);
  const file = `${folder}/${result.kind}${result.kind === 'output' ? extension : ''}`;

  it('comes out as expected', () => {
    const outcomes = globSync(`${folder}/{output*,present,refused.txt,problem.txt}`);
    if (outcomes.length === 0 && update) {
      writeFileSync(file, result.text);
    }
    expect(outcomes.length === 0 && update ? [file] : outcomes).toEqual([file]);
    expect(result.text).toBe(read(file));
  });

  it('comes to rest after one run', () => {
    const edited = result.kind === 'output';
    expect(outcome(edit, edited ? result.text : source)).toEqual(
      edited ? { kind: 'present', text: '' } : result,
    );
  });

  it.skipIf(/-type|-types-|replace-|declare-for-/.test(folder))('takes nothing away', () => {
    const left = result.kind === 'output' ? result.text : source;
    let from = 0;
    for (const char of source.replace(/\s/g, '')) {
      from = left.indexOf(char, from) + 1;
      expect(from).toBeGreaterThan(0);
    }
  });
});
