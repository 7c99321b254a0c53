import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { hostFiles } from './project.js';

describe('nest-persona add, where nobody can be asked', () => {
  let root: string;
  let printed: string[];

  const makeProject = (name: string): void => {
    for (const [path, text] of Object.entries(hostFiles(name))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text ?? '');
    }
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nest-persona-add-'));
    makeProject('stock-12');
    printed = [];
    for (const method of ['log', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((text: string) => void printed.push(text));
    }
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
  });

  const add = (...args: string[]): Promise<number> =>
    run(['add', '--cwd', join(root, 'src'), '--skip-install', ...args]);
  const wasAdded = (): boolean => existsSync(join(root, '.nest-persona/persona.yaml'));

  it('tells what is missing and why, and what to pass', async () => {
    expect(await add()).toBe(1);
    expect(printed.join('\n')).toMatch(
      /NestJS 12, ES modules, Vitest, relative imports with \.js[^]*so that [^]*--yes/,
    );
    expect(wasAdded()).toBe(false);
  });

  it('puts a project with ways of its own on record: there is nothing to ask', async () => {
    rmSync(root, { recursive: true });
    makeProject('api-folder');

    expect(await add()).toBe(0);
    expect(readFileSync(join(root, '.nest-persona/persona.yaml'), 'utf8')).toContain('conventions: house');
    expect(readFileSync(join(root, 'nest-cli.json'), 'utf8')).toContain('"collection": "nest-persona"');
    expect(existsSync(join(root, 'docs/RULES.md'))).toBe(false);
  });

  it('is what a feature asks for in a project without anything to build on', async () => {
    expect(await run(['feature', 'orders', 'title:string', '--cwd', root])).toBe(1);
    expect(printed.join('\n')).toContain('run "nest-persona add"');
    expect(printed.join('\n').match(/\[host\/[a-z-]+\]/g)).toEqual(['[host/not-adopted]']);
  });

  it('is not what a feature asks for where a file is to be mended first', async () => {
    writeFileSync(join(root, 'src/app.module.ts'), '@Module({ imports: [ })\nexport class AppModule {}\n');

    expect(await run(['feature', 'orders', 'title:string', '--cwd', root])).toBe(1);
    expect(printed.join('\n').match(/\[host\/[a-z-]+\]/g)).toEqual(['[host/does-not-parse]']);
  });

  it('writes nothing in a dry run, and prints the plan of a real one', async () => {
    expect(await add('--dry-run', '--json')).toBe(0);
    const plan: object = JSON.parse(printed.join('\n'));

    expect(plan).toMatchObject({ ok: true, dryRun: true });
    expect(wasAdded()).toBe(false);
  });

  it('adds what it is told to, once', async () => {
    expect(await add('--yes', '--persona', 'senior-postgres')).toBe(0);
    expect(readFileSync(join(root, '.nest-persona/persona.yaml'), 'utf8')).toContain(
      'persona: senior-postgres',
    );

    expect(await add('--yes')).toBe(0);
    expect(printed.at(-1)).toBe('There is nothing to add.');
  });

  it('takes pieces by name, with commas or blanks between them', async () => {
    expect(await add('--only', 'docs, persona')).toBe(0);
    expect(wasAdded()).toBe(true);
    expect(existsSync(join(root, 'docs/RULES.md'))).toBe(true);
    expect(existsSync(join(root, 'src/config'))).toBe(false);

    expect(await add('--only', 'nothing')).toBe(1);
    expect(printed.at(-1)).toContain('[add/unknown-piece]');
  });
});
