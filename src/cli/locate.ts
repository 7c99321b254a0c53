import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProblemsError } from '../errors.js';

/**
 * The app root for a command that was started somewhere inside it: the nearest folder, upwards, whose
 * `package.json` depends on `@nestjs/core` or that has a `nest-cli.json`.
 *
 * @throws ProblemsError when there is none
 */
export function findAppRoot(start: string): string {
  const from = resolve(start);
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nest-cli.json')) || dependsOnNest(join(folder, 'package.json'))) {
      return folder;
    }
    if (folder === dirname(folder)) {
      throw new ProblemsError([
        {
          code: 'host/not-found',
          place: from,
          message: 'there is no NestJS project here or in a folder above',
          hint: 'change to the folder of your service, or make one: nest-persona new shop',
        },
      ]);
    }
  }
}

function dependsOnNest(packageJson: string): boolean {
  return existsSync(packageJson) && readFileSync(packageJson, 'utf8').includes('"@nestjs/core"');
}
