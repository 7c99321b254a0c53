import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'any, as a type, a part of a type and a cast',
    files: {
      'src/a.ts': `let a: any;\nfunction f(x: any[]): Promise<any> {}`,
      'test/b.ts': `const b = c as any;`,
    },
    findings: ['src/a.ts:1 the type is any', 'src/a.ts:2', 'src/a.ts:2', 'test/b.ts:1'],
  },
  { title: 'unknown', files: { 'src/a.ts': 'let a: unknown;' } },
  {
    title: 'the word elsewhere, and the one place where TypeScript takes nothing else',
    files: {
      'src/a.ts': `// any\nconst any = Any('any');\nexport interface Query { any: string }\ntype Constructor<T = object> = abstract new (...args: any[]) => T;`,
    },
  },
];
