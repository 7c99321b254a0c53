import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { hostFiles } from './project.js';

describe('nest-persona add, where nobody can be asked', () => {
  let root: string;
  let printed: string[];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nest-persona-add-'));
    for (const [path, text] of Object.entries(hostFiles('stock-12'))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text ?? '');
    }
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
