import { beforeAll, describe, expect, it, vi } from 'vitest';
import { personas } from '../../src/personas/index.js';
import { checkWish } from './check-wish.js';
import { FEATURE_NAMES, FIELD_NAMES } from './hostile-names.js';
import { type MemoryService, memoryService } from './memory-service.js';

// A third of the time of a feature, and nothing here depends on it.
vi.mock('../../src/render/format.js', () => ({
  formatText: (text: string) => Promise.resolve(text),
  formatEdited: (_before: string, after: string) => Promise.resolve(after),
}));

describe.each(personas.map(({ id }) => id))('names that are hostile, in a service of %s', (persona) => {
  let service: MemoryService;

  beforeAll(async () => {
    service = await memoryService(persona);
  });

  it.each(FEATURE_NAMES)('feature %j', async (name, verdict) => {
    const { spec, problems = [] } = await checkWish(
      { name, fields: ['title:string:40:unique', 'status:enum:open:closed'], versioned: false },
      service,
    );

    expect(
      spec === undefined
        ? { refused: problems[0]?.code }
        : { plural: spec.name.plural.kebab, singular: spec.name.singular.kebab },
    ).toEqual(verdict);
  });

  it.each(FIELD_NAMES)('field %j', async (name, refused) => {
    for (const type of ['string:40:unique:sort', 'enum:a:b', 'secret']) {
      const { spec, problems = [] } = await checkWish(
        { name: 'widgets', fields: [`${name}:${type}`], versioned: true },
        service,
      );

      expect({ type, code: problems[0]?.code }).toEqual({ type, code: refused });
      expect(spec === undefined).toBe(refused !== undefined);
    }
  });
});
