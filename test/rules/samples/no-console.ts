import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'the console in the service',
    files: {
      'src/a.ts': `console.log('x');\nb().catch(console.error);`,
      'src/main.ts': `console.log('started');`,
    },
    findings: [
      'src/a.ts:1 console.log is used',
      'src/a.ts:2 console.error is used',
      'src/main.ts:1 console.log is used',
    ],
  },
  { title: 'the logger', files: { 'src/a.ts': `this.logger.log('x');\nthis.console.log('y');` } },
  {
    title: 'commands, which print, the last word of a boot that fails, and tests',
    files: {
      'package.json':
        '{ "scripts": { "migration:check": "npm run build && node dist/database/check-drift.js" } }',
      'src/database/check-drift.ts': `console.log('no drift');`,
      'src/scripts/seed.ts': `console.log('done');`,
      'src/main.ts': `bootstrap().catch((error) => console.error(error));`,
      'src/a.spec.ts': `console.log('x');`,
      'test/b.ts': `console.log('x');`,
    },
  },
];
