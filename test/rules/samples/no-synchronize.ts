import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'synchronize that is true, that may be, and that is called',
    files: {
      'src/a.ts': `export const options = { synchronize: true };`,
      'src/b.ts': `new DataSource({\n  type: 'postgres',\n  synchronize: process.env.NODE_ENV !== 'production',\n});`,
      'test/c.ts': `await this.dataSource.synchronize();`,
    },
    findings: [
      'src/a.ts:1 synchronize is true',
      'src/b.ts:3 synchronize can become true',
      'test/c.ts:1 dataSource.synchronize() is called',
    ],
  },
  {
    title: 'synchronize that is false',
    files: { 'src/a.ts': `new DataSource({ type: 'postgres', synchronize: false });` },
  },
  {
    title: 'other things of that name: an index, a method of the shop, a comment, an option that is no table',
    files: {
      'src/a.ts': [
        `@Index('a', { synchronize: true })`,
        `class A { run(synchronize: boolean) { return this.inventory.synchronize({ synchronize }); } }`,
        `// synchronize: true`,
        `const text = 'synchronize: true';`,
      ].join('\n'),
    },
  },
];
