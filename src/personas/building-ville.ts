import type { Persona } from '../contracts.js';

export const buildingVille: Persona = {
  id: 'building-ville',
  summary: 'TypeORM and PostgreSQL, ManagedEntity, absolute src/ imports, soft delete (the default)',
  orm: 'typeorm',
  api: ['rest'],
  importStyle: { kind: 'absolute' },
  baseEntity: {
    className: 'ManagedEntity',
    module: 'src/common/entities/managed.entity',
    created: 'created',
    updated: 'updated',
    deleted: 'deleted',
  },
  errorStyle: 'nest',
  featuresRoot: 'src',
  clauses: [
    'BV-01', 'BV-02', 'BV-03', 'BV-04', 'BV-05', 'BV-06', 'BV-07', 'BV-08', 'BV-09', 'BV-12', 'BV-13',
    'BV-14', 'BV-15', 'BV-16', 'BV-17', 'BV-29', 'BV-30',
  ],
};
