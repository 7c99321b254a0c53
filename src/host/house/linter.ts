import { nearest } from './config-files.js';
import { BIOME } from './formatter.js';
import type { Ground } from './ground.js';
import { scriptsOf } from './scripts.js';
import { finding, type Finding } from './types.js';

export interface LinterFacts {
  readonly name: 'eslint' | 'biome' | 'oxlint' | 'tslint' | undefined;
  /** Of ESLint. */
  readonly kind: 'flat' | 'legacy' | undefined;
  readonly config: string | undefined;
  readonly typeAware: boolean;
  /** Packages that decide the order of imports, which most findings in new files come from. */
  readonly importOrder: readonly string[];
}

const CODE = ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'];
const FLAT = CODE.map((one) => `eslint.config.${one}`);
const LEGACY = ['', '.json', '.js', '.cjs', '.yaml', '.yml'].map((one) => `.eslintrc${one}`);
const OXLINT = ['.oxlintrc.json', ...CODE.map((one) => `oxlint.config.${one}`)];
const ORDERING = [
  'eslint-plugin-simple-import-sort',
  'eslint-plugin-import',
  'eslint-plugin-import-x',
  'eslint-plugin-perfectionist',
  '@trivago/prettier-plugin-sort-imports',
  '@ianvs/prettier-plugin-sort-imports',
  'prettier-plugin-organize-imports',
];

/** What checks the sources: the linter that a script runs, else the one that is configured. */
export function readLinter(ground: Ground): Finding<LinterFacts> {
  const { application, dependency, reader, manifest } = ground;
  const scripts = scriptsOf(ground).filter(({ name }) => /lint|check/.test(name));
  const runs = (tool: string): boolean =>
    scripts.some(({ command }) => new RegExp(`\\b${tool}\\b`).test(command));
  const flat = nearest(ground, FLAT);
  const legacy =
    nearest(ground, LEGACY) ?? (manifest['eslintConfig'] === undefined ? undefined : application.manifest);
  const candidates = [
    { name: 'oxlint', kind: undefined, config: nearest(ground, OXLINT) },
    { name: 'eslint', kind: flat === undefined ? 'legacy' : 'flat', config: flat ?? legacy },
    { name: 'biome', kind: undefined, config: nearest(ground, BIOME) },
    { name: 'tslint', kind: undefined, config: nearest(ground, ['tslint.json']) },
  ] as const;
  const present = candidates.filter(
    ({ name, config }) => config !== undefined || (name === 'oxlint' && runs('oxlint')),
  );
  const linter = present.find(({ name }) => runs(name)) ?? present[0];
  const importOrder = ORDERING.filter((name) => dependency(name) !== undefined);
  if (linter === undefined) {
    return finding(
      { name: undefined, kind: undefined, config: undefined, typeAware: false, importOrder },
      'none',
      [],
    );
  }
  const text = linter.config === undefined ? '' : reader.read(linter.config);
  const typeAware =
    /type-?checked|projectService|parserOptions[\s\S]{0,80}project\b|typeAware/i.test(text) ||
    scripts.some(({ command }) => command.includes('--type-aware'));
  const { name, kind, config } = linter;
  const says = [
    `${name}${kind === undefined ? '' : ` (${kind} configuration)`}`,
    ...(typeAware ? ['type-aware'] : []),
    ...(importOrder.length === 0 ? [] : [`imports ordered by ${importOrder.join(', ')}`]),
  ].join(', ');
  const script = scripts.find(({ command }) => command.includes(name));
  return finding({ name, kind, config, typeAware, importOrder }, says, [
    config === undefined ? undefined : { file: config },
    script === undefined ? undefined : { file: script.file, note: `"${script.name}": "${script.command}"` },
  ]);
}
