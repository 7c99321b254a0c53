import { describe, expect, it } from 'vitest';
import { orders, smallHouse } from './small-house.js';

const options = (more: string): Readonly<Record<string, string>> => ({
  'src/database/options.ts': `import type { TypeOrmModuleOptions } from '@nestjs/typeorm';\n\nexport const options: TypeOrmModuleOptions = { type: 'postgres', entities: ['dist/**/*.entity.js'], ${more} };\n`,
});

/** The migrations that a run writes, and what it says of them. */
async function migrationsOf(files: Readonly<Record<string, string>>) {
  const { entries, notes } = await orders(smallHouse(files));
  return {
    paths: entries.map(({ path }) => path).filter((path) => /\d{13}/.test(path)),
    said: notes.filter((note) => note.startsWith('No migration')),
  };
}

describe('a migration', () => {
  it.each([
    ['TypeORM makes the tables', 'synchronize: true', '"synchronize" is on'],
    [
      'the configuration decides whether it does',
      'synchronize: isDevelopment',
      'which the configuration decides',
    ],
    ['nothing would run it', 'synchronize: false', 'The table is yours to make'],
  ])('is not written where %s', async (_why, more, said) => {
    expect(await migrationsOf(options(more))).toEqual({
      paths: [],
      said: [expect.stringContaining(said)],
    });
  });

  it.each([
    ['TypeORM is told of migrations', options("synchronize: false, migrations: ['dist/migrations/*.js']")],
    ['nothing is known of how tables are made', options('')],
    [
      'the settings name a folder for them',
      {
        ...options('synchronize: false'),
        '.nest-persona/persona.yaml':
          'persona: building-ville\nconventions: house\nmigrationsFolder: src/migrations\n',
      },
    ],
  ])('is written where %s', async (_why, files) => {
    expect(await migrationsOf(files)).toEqual({
      paths: [expect.stringMatching(/^src\/.*\/?migrations\/\d{13}-create-orders\.ts$/)],
      said: [],
    });
  });
});
