import { VERSIONS, type KnownPackage } from '../application/index.js';
import type { NestMajor } from './types.js';

type Ranges = Readonly<Record<string, string>>;

/**
 * Where a major of NestJS takes other versions than a new service has. The peers of each package were looked up in the
 * registry, and services of each major were compiled, booted and tested with these:
 *
 * - packages of NestJS 12, and nestjs-pino 5, are ES modules only, and want NestJS 12 and Node.js 22;
 * - \@nestjs/typeorm 11 takes TypeORM 1 and NestJS 10 and 11; 10 takes TypeORM 0.3 only;
 * - \@nestjs/terminus 11 takes NestJS 10 and 11, \@nestjs/swagger 8 is the last for NestJS 10.
 */
const OLDER: Readonly<Record<NestMajor, Ranges>> = {
  10: {
    '@nestjs/swagger': '^8.1.1',
    '@nestjs/terminus': '^11.1.1',
    '@nestjs/typeorm': '^11.0.3',
    'nestjs-pino': '^4.6.1',
  },
  11: {
    '@nestjs/swagger': '^11.4.0',
    '@nestjs/terminus': '^11.1.1',
    '@nestjs/typeorm': '^11.0.3',
    'nestjs-pino': '^4.6.1',
  },
  12: {},
};

/** The ranges of some packages that go with a major of NestJS. */
export function rangesFor(nest: NestMajor, packages: readonly KnownPackage[]): Ranges {
  return Object.fromEntries(packages.map((name) => [name, OLDER[nest][name] ?? VERSIONS[name]]));
}
