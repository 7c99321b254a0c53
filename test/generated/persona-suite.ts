import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, postgresUrl, type TestDatabase } from '../support/postgres.js';
import { FEATURES } from './features.js';
import { type FeatureArguments, makeService, nestPersona, runIn, type Service } from './service.js';

interface SuiteOptions {
  /** Folder below `.cache/services`. */
  readonly name: string;
  readonly persona: string;
  readonly features: readonly FeatureArguments[];
}

/** What must hold for a service that a persona made, with features of every kind. */
export function describePersona(persona: string): void {
  describeService({ name: persona, persona, features: FEATURES });
}

/** What must hold for any service. */
export function describeService({ name, persona, features }: SuiteOptions): void {
  describe(`a service of ${persona} with ${features.length} features`, () => {
    let service: Service;
    let database: TestDatabase;

    beforeAll(async () => {
      service = makeService(name, persona, features);
      database = await createDatabase();
    }, 300_000);

    afterAll(async () => {
      await database.drop();
    });

    it.each(['typecheck', 'lint', 'format:check', 'build', 'test'])(
      'passes npm run %s',
      async (script) => {
        const { code, output } = await runIn(service, ['npm', 'run', script]);

        expect(output.replaceAll('0 warnings', '')).not.toMatch(/warning/iu);
        expect(code, output).toBe(0);
      },
      600_000,
    );

    it('passes its e2e tests', async () => {
      const { code, output } = await runIn(service, ['npm', 'run', 'test:e2e'], {
        TEST_DATABASE_URL: await postgresUrl(),
      });

      expect(code, output).toBe(0);
    }, 900_000);

    it('follows its own conventions', () => {
      expect(nestPersona(service.root, ['check'])).toBeTruthy();
    });

    it('migrates a real database from dist, without drift, and back', async () => {
      const env = { DATABASE_URL: database.url, ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') };

      for (const script of ['migration:run', 'migration:check', 'migration:revert']) {
        const { code, output } = await runIn(service, ['npm', 'run', script], env);
        expect(code, output).toBe(0);
      }
    }, 300_000);
  });
}
