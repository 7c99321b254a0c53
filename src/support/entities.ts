import type { SupportGroup } from './group.js';

/** The base entity, under the host's name for it. */
export const entityFiles: SupportGroup = ({ baseEntity }) => {
  const { className, module, created, updated, deleted } = baseEntity;
  return {
    'entities/base-entity': {
      path: `${module}.ts`,
      template: 'support/entities/base.entity.ts',
      view: { className, created, updated, deleted },
      purpose: 'id and timestamps of every entity',
    },
  };
};
