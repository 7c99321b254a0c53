import type { SupportGroup } from './group.js';

/** What entities need that TypeORM and pg do not do. */
export const typeormFiles: SupportGroup = () => ({
  'typeorm/exact-list': {
    path: 'src/common/entities/exact-list.ts',
    template: 'persistence/typeorm/support/exact-list.ts',
    view: {},
    purpose: 'reads lists of dates and decimals without loss',
  },
});
