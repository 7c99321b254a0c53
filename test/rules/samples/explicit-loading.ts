import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'an eager relation',
    files: {
      'src/a.entity.ts': `import { ManyToOne, OneToMany as Many } from 'typeorm';
export class A {
  @ManyToOne(() => B, { eager: true }) b!: B;
  @Many(() => C, (c) => c.a, { cascade: true, eager: true }) c!: C[];
}`,
    },
    findings: ['src/a.entity.ts:3 relation is loaded eagerly', 'src/a.entity.ts:4'],
  },
  {
    title: 'relations that are not',
    files: {
      'src/a.ts': `import { ManyToOne } from 'typeorm';\nclass A { @ManyToOne(() => B, { eager: false }) b!: B; }`,
    },
  },
  {
    title: 'other things that are eager',
    files: {
      'src/a.ts': `import { ManyToOne } from 'other';\nconst options = { eager: true };\nclass A { @ManyToOne({ eager: true }) b!: B; }`,
    },
  },
];
