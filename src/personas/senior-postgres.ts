import type { Persona } from '../contracts.js';

export const seniorPostgres: Persona = {
  id: 'senior-postgres',
  summary:
    'TypeORM and PostgreSQL, clean architecture: domain errors free of the framework, relative imports',
  orm: 'typeorm',
  api: ['rest'],
  importStyle: { kind: 'relative', extension: '.js' },
  baseEntity: {
    className: 'BaseEntity',
    module: 'src/common/entities/base.entity',
    created: 'createdAt',
    updated: 'updatedAt',
    deleted: 'deletedAt',
  },
  errorStyle: 'domain',
  featuresRoot: 'src',
  clauses: [
    'SP-01',
    'SP-02',
    'SP-03',
    'SP-04',
    'SP-05',
    'SP-06',
    'SP-08',
    'SP-09',
    'SP-11',
    'SP-12',
    'SP-14',
    'SP-16',
    'SP-18',
    'SP-19',
  ],
};
