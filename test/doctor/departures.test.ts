import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskReader } from '../../src/apply/disk.js';
import { departuresOf } from '../../src/doctor/index.js';
import { readHouse } from '../../src/host/house/index.js';
import { readHost } from '../../src/host/index.js';
import { personas } from '../../src/personas/index.js';

const told = (host: string): readonly string[] => {
  const reader = diskReader(join(import.meta.dirname, '../hosts', host));
  return departuresOf(readHouse(reader).house, readHost(reader, { personas }).host).map(
    ({ about, house, run }) => `${about}: ${house}, not ${run}`,
  );
};

describe('where a feature run does not do as the house does', () => {
  it('is told fact by fact', () => {
    expect(told('api-folder')).toEqual([
      'features: src/api, not src',
      'registration: src/api/api.module.ts, not src/app.module.ts',
      'imports: @/, not relative',
      'baseEntity: AbstractEntity, not ManagedEntity',
      'softDelete: rows are deleted, not rows are marked',
      'features: folders in the singular, not folders in the plural',
    ]);
  });

  it('is nowhere in a stock application', () => {
    expect(told('stock-11')).toEqual([]);
  });
});
