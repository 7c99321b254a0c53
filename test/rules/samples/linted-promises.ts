import type { Sample } from '../sample.js';

const scripts = (lint: string): string => JSON.stringify({ scripts: { lint } });

export const samples: readonly Sample[] = [
  {
    title: 'no linter',
    files: { 'package.json': '{}' },
    findings: ['package.json:1 there is no lint configuration'],
  },
  {
    title: 'oxlint without types',
    files: {
      'package.json': scripts('oxlint src'),
      '.oxlintrc.json': '{ "rules": { "typescript/no-floating-promises": "error" } }',
    },
    findings: ['.oxlintrc.json:1 oxlint runs without --type-aware'],
  },
  {
    title: 'the rule turned off',
    files: {
      'package.json': scripts('oxlint --type-aware'),
      '.oxlintrc.json': '{ "rules": { "typescript/no-floating-promises": "off" } }',
    },
    findings: ['.oxlintrc.json:1 no-floating-promises is off'],
  },
  {
    title: 'ESLint without type information',
    files: { 'eslint.config.mjs': 'export default tseslint.config(tseslint.configs.recommended);' },
    findings: ['eslint.config.mjs:1 no-floating-promises is not on'],
  },
  {
    title: 'oxlint with types: the rule on, or on because its category is',
    files: {
      'package.json': scripts('oxlint --type-aware --deny-warnings src'),
      '.oxlintrc.json': '{ "plugins": ["typescript"], "rules": {} }',
    },
  },
  {
    title: 'typescript-eslint as Nest sets it up',
    files: {
      'eslint.config.mjs': `export default tseslint.config(...tseslint.configs.recommendedTypeChecked, { rules: { '@typescript-eslint/no-floating-promises': 'warn' } });`,
    },
  },
  {
    title: 'the rule off in tests only, and a second linter that leaves it to the first',
    files: {
      'package.json': scripts('oxlint --type-aware'),
      '.oxlintrc.json':
        '{ "rules": {}, "overrides": [{ "files": ["test/**"], "rules": { "typescript/no-floating-promises": "off" } }] }',
      'eslint.config.mjs': 'export default [];',
    },
  },
];
