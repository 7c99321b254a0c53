import type { Sample } from '../sample.js';

const modules = {
  'src/orders/order.ts': 'export const order = 1;',
  'src/common/index.ts': 'export const x = 1;',
};

export const samples: readonly Sample[] = [
  {
    title: 'relative imports in each syntax, for a persona that writes absolute ones',
    files: {
      ...modules,
      'src/orders/orders.service.ts': [
        `import { order } from './order';`,
        `export * from '../common';`,
        `const later = () => import('./order.js');`,
        `type T = import('./order').T;`,
      ].join('\n'),
      'test/orders.e2e-spec.ts': `import { order } from '../src/orders/order';`,
    },
    findings: [
      "src/orders/orders.service.ts:1 import of './order' has to be 'src/orders/order'",
      "src/orders/orders.service.ts:2 import of '../common' has to be 'src/common'",
      "src/orders/orders.service.ts:3 import of './order.js' has to be 'src/orders/order'",
      "src/orders/orders.service.ts:4 import of './order'",
      "test/orders.e2e-spec.ts:1 import of '../src/orders/order' has to be 'src/orders/order'",
    ],
  },
  {
    title: 'imports without extension or from the root, for a persona that writes relative ones with .js',
    persona: 'senior-postgres',
    files: {
      ...modules,
      'src/orders/a.ts': `import { order } from './order';\nimport { x } from 'src/common';`,
    },
    findings: [
      "src/orders/a.ts:1 import of './order' has to be './order.js'",
      "src/orders/a.ts:2 import of 'src/common' has to be '../common/index.js'",
    ],
  },
  {
    title: 'absolute imports, packages with a path, and a package called srcset',
    files: {
      ...modules,
      'src/orders/a.ts': `import { order } from 'src/orders/order';\nimport x from 'srcset';\nimport y from 'typeorm/browser';\nimport 'reflect-metadata';`,
    },
  },
  {
    title: 'relative names of what is no module of the project: JSON, and files outside of it',
    files: {
      ...modules,
      'src/a.ts': `import data from './data.json';\nimport config from '../vitest.config';\nconst text = "from './order'";`,
    },
  },
  {
    title: 'relative imports with .js, also of a file that has dots in its name',
    persona: 'senior-postgres',
    files: {
      'src/orders/order.entity.ts': 'export class Order {}',
      'src/orders/a.ts': `import { Order } from './order.entity.js';\nexport * from '../orders/order.entity.js';`,
    },
  },
];
