import { describe, expect, it } from 'vitest';
import { findRepository } from '../../src/host/house/index.js';
import { memoryReader } from './memory-reader.js';

const NEST = '{"dependencies":{"@nestjs/core":"^11.0.0"}}';

type Files = Readonly<Record<string, string>>;

const find = (files: Files, folder: string): ReturnType<typeof findRepository> =>
  findRepository(memoryReader(files), folder);

describe('the repository that a folder belongs to', () => {
  it('is the application around it', () => {
    const files = { 'home/shop/package.json': NEST, 'home/shop/src/orders/orders.module.ts': '' };

    expect(find(files, 'home/shop/src/orders')).toEqual({ root: 'home/shop', start: 'src/orders' });
  });

  it.each([
    ['a pnpm workspace', 'pnpm-workspace.yaml', 'packages: ["apps/*"]'],
    ['a yarn or npm workspace', 'package.json', '{"workspaces":["apps/*"]}'],
    ['an Nx workspace', 'nx.json', '{}'],
    ['a monorepo of the Nest CLI', 'nest-cli.json', '{"projects":{"api":{"root":"apps/api"}}}'],
  ])('is %s around the application', (_what, file, text) => {
    const files = { [`home/acme/${file}`]: text, 'home/acme/apps/api/package.json': NEST };

    expect(find(files, 'home/acme/apps/api')).toEqual({ root: 'home/acme', start: 'apps/api' });
  });

  it('is not what lies above the repository of git', () => {
    const files = {
      'home/package.json': '{"workspaces":["*"]}',
      'home/shop/.git/HEAD': 'ref: refs/heads/main',
      'home/shop/package.json': NEST,
    };

    expect(find(files, 'home/shop')).toEqual({ root: 'home/shop', start: '' });
  });

  it('is no workspace because of settings of pnpm', () => {
    const files = {
      'home/pnpm-workspace.yaml': 'onlyBuiltDependencies: ["@swc/core"]',
      'home/shop/package.json': NEST,
    };

    expect(find(files, 'home/shop')).toEqual({ root: 'home/shop', start: '' });
  });

  it('is the root of git where no package is around', () => {
    const files = { 'home/acme/.git/HEAD': 'ref', 'home/acme/backend/package.json': NEST };

    expect(find(files, 'home/acme')).toEqual({ root: 'home/acme', start: '' });
  });

  it('is not found where there is nothing', () => {
    expect(find({ 'home/notes.txt': '' }, 'home')).toBeUndefined();
  });
});
