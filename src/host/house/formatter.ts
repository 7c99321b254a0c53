import { posix } from 'node:path';
import type { ProjectReader } from '../../contracts.js';
import { isData, readData } from '../data-files.js';
import { readFormat } from '../formatter.js';
import { nearest } from './config-files.js';
import type { Ground } from './ground.js';
import { scriptsOf } from './scripts.js';
import { finding, type Finding } from './types.js';

export interface FormatterFacts {
  readonly name: 'prettier' | 'biome' | 'oxfmt' | 'dprint' | 'eslint' | undefined;
  readonly config: string | undefined;
  /** As options of Prettier, those that the configuration says and that can be read without running it. */
  readonly options: Readonly<Record<string, unknown>>;
}

const CODE = ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'];
const PRETTIER = [
  ...['', '.json', '.yaml', '.yml', '.json5', '.toml', ...CODE.map((one) => `.${one}`)].map(
    (one) => `.prettierrc${one}`,
  ),
  ...CODE.map((one) => `prettier.config.${one}`),
];
const OXFMT = ['.oxfmtrc.json', '.oxfmtrc.jsonc', ...CODE.map((one) => `oxfmt.config.${one}`)];
export const BIOME = ['biome.json', 'biome.jsonc'];
const DPRINT = ['dprint.json', '.dprint.json'];

const TITLES = { prettier: 'Prettier', biome: 'Biome', oxfmt: 'oxfmt', dprint: 'dprint' } as const;

/** What formats the sources: the tool that a script or the linter runs, else the one that is configured and depended on. */
export function readFormatter(ground: Ground): Finding<FormatterFacts> {
  const { dependency } = ground;
  const tools = [
    { name: 'oxfmt', config: nearest(ground, OXFMT), present: dependency('oxfmt') !== undefined },
    { name: 'biome', config: nearest(ground, BIOME), present: dependency('@biomejs/biome') !== undefined },
    { name: 'dprint', config: nearest(ground, DPRINT), present: dependency('dprint') !== undefined },
    {
      name: 'prettier',
      config: nearest(ground, PRETTIER) ?? inManifest(ground),
      present: dependency('prettier') !== undefined,
    },
  ] as const;
  const inUse = tools.filter(({ config, present }) => config !== undefined || present);
  const scripts = scriptsOf(ground).filter(({ name }) => /^(format|fmt|lint|check|fix)/.test(name));
  const scriptOf = (name: string): (typeof scripts)[number] | undefined =>
    scripts.find(({ command }) => new RegExp(`\\b${name}\\b`).test(command) && !/--staged/.test(command));
  const byLinter = dependency('eslint-plugin-prettier') === undefined ? undefined : 'prettier';
  const tool =
    inUse.find(({ name }) => scriptOf(name) !== undefined) ??
    inUse.find(({ name }) => name === byLinter) ??
    inUse.find(({ config, present }) => config !== undefined && present) ??
    inUse[0];
  if (tool === undefined) {
    return withoutTool(ground);
  }
  const options = optionsOf(ground, tool.name, tool.config);
  const told = Object.entries(options)
    .filter(([, value]) => typeof value !== 'object')
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');
  const script = scriptOf(tool.name);
  return finding(
    { name: tool.name, config: tool.config, options },
    `${TITLES[tool.name]}${told === '' ? '' : `: ${told}`}`,
    [
      tool.config === undefined ? undefined : { file: tool.config },
      script === undefined ? undefined : { file: script.file, note: `"${script.name}": "${script.command}"` },
    ],
  );
}

function withoutTool({ dependency }: Ground): Finding<FormatterFacts> {
  const stylistic = dependency('@stylistic/eslint-plugin') ?? dependency('@stylistic/eslint-plugin-ts');
  return finding(
    { name: stylistic === undefined ? undefined : ('eslint' as const), config: undefined, options: {} },
    stylistic === undefined ? 'none' : 'ESLint with stylistic rules',
    [stylistic === undefined ? undefined : { file: stylistic.file, note: '@stylistic/eslint-plugin' }],
  );
}

function inManifest({ application, manifest, rootManifest }: Ground): string | undefined {
  if (manifest['prettier'] !== undefined) {
    return application.manifest;
  }
  return rootManifest['prettier'] === undefined ? undefined : 'package.json';
}

function optionsOf(
  ground: Ground,
  name: string,
  config: string | undefined,
): Readonly<Record<string, unknown>> {
  const quiet = { ...ground.inquiry, problems: [], facts: [], notes: [] };
  const data = config === undefined || !/rc$|json|ya?ml/.test(config) ? {} : (readData(quiet, config) ?? {});
  if (name === 'biome') {
    return biomeOptions(data);
  }
  if (name === 'oxfmt') {
    return Object.fromEntries(
      Object.entries(data).filter(([key]) => !/^(\$schema|ignorePatterns|overrides)$/.test(key)),
    );
  }
  return name === 'dprint' ? {} : prettierOptions(ground, quiet, config);
}

/** Prettier looks at the folder of its settings; those in `.editorconfig` hold too. */
function prettierOptions(
  ground: Ground,
  quiet: Ground['inquiry'],
  config: string | undefined,
): Readonly<Record<string, unknown>> {
  const folder = config === undefined ? '' : posix.dirname(config);
  const inFolder: ProjectReader = {
    exists: (path) => ground.reader.exists(posix.join(folder, path)),
    read: (path) => ground.reader.read(posix.join(folder, path)),
    list: (path) => ground.reader.list(posix.join(folder, path)),
  };
  return readFormat(
    { ...quiet, reader: inFolder },
    config === ground.application.manifest ? ground.manifest : ground.rootManifest,
  );
}

/** Biome's settings by the names that Prettier has for them; what is left out is Biome's own standard. */
function biomeOptions(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const formatter = isData(config['formatter']) ? config['formatter'] : {};
  const javascript = isData(config['javascript']) ? config['javascript'] : {};
  const own = { ...formatter, ...(isData(javascript['formatter']) ? javascript['formatter'] : {}) };
  return {
    useTabs: (own['indentStyle'] ?? 'tab') === 'tab',
    tabWidth: own['indentWidth'] ?? 2,
    printWidth: own['lineWidth'] ?? 80,
    singleQuote: own['quoteStyle'] === 'single',
    semi: own['semicolons'] !== 'asNeeded',
    trailingComma: own['trailingCommas'] ?? 'all',
    endOfLine: own['lineEnding'] ?? 'lf',
  };
}
