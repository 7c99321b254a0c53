import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personas } from '../../src/personas/index.js';
import { renderFile } from '../../src/render/index.js';
import { supportFiles } from '../../src/support/files.js';
import { fieldList } from '../spec/arbitrary.js';
import { FEATURES, filesOf, hostOf, specsOf } from './support.js';

/** What a new service has, and features import. */
const SERVICE =
  /^(src\/common\/(errors|pagination)\/|src\/common\/entities\/(managed|base)\.entity|src\/common\/validation\/read-with|src\/config\/environment|test\/support\/app)/u;

/** Modules of the project that a text imports, `import type` too. */
function importsIn(text: string): string[] {
  return [...text.matchAll(/from '((?:src|test)\/[^']+)'/gu)].map(([, module = '']) => module);
}

describe.each(personas.map((persona) => [persona.id, persona] as const))(
  'a feature of %s',
  (_id, persona) => {
    const host = hostOf(persona);
    const specs = specsOf(FEATURES, host);
    const print = (file: ReturnType<typeof filesOf>[number]) =>
      renderFile(file, { importStyle: { kind: 'absolute' }, format: host.format });

    it('imports nothing that is not there, however few features there are', async () => {
      const before = new Set<string>();
      for (const spec of specs) {
        const files = filesOf(spec, host);
        for (const { path } of files) {
          before.add(path.replace(/\.ts$/u, ''));
        }
        const texts = await Promise.all(files.map(print));
        const missing = texts
          .flatMap(importsIn)
          .filter((module) => !before.has(module) && !SERVICE.test(module));
        expect({ [spec.name.plural.kebab]: missing }).toEqual({ [spec.name.plural.kebab]: [] });
      }
    });

    it('brings no support file that nothing imports', async () => {
      for (const spec of specs) {
        const files = filesOf(spec, host);
        const imported = new Set((await Promise.all(files.map(print))).flatMap(importsIn));
        const idle = files.filter(({ path, shared }) => shared && !imported.has(path.replace(/\.ts$/u, '')));
        expect(idle.map(({ path }) => path)).toEqual([]);
      }
    });

    it('has every support file in one place', () => {
      const paths = Object.values(
        supportFiles({ baseEntity: host.baseEntity, errorStyle: persona.errorStyle }),
      ).map(({ path }) => path);

      expect(new Set(paths).size).toBe(paths.length);
    });

    it('is TypeScript whatever its fields and texts are', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fieldList, async (fields) => {
          const all = specsOf(
            [
              ['customers', 'name:string'],
              ['orders', fields],
            ],
            host,
          );
          const spec = all.at(-1);
          const texts = await Promise.all((spec === undefined ? [] : filesOf(spec, host)).map(print));
          expect(texts.length).toBeGreaterThan(10);
        }),
        { numRuns: 15, seed: 7 },
      );
    });
  },
);
