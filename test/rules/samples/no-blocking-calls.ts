import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'synchronous calls in the path of a request',
    files: {
      'src/a.service.ts': `import { readFileSync as read } from 'fs';
import * as crypto from 'node:crypto';
import zlib from 'node:zlib';
import { hashSync } from 'bcrypt';
export class A {
  run() { return read('x'); }
  hash() { return crypto.scryptSync('a', 'b', 64); }
  zip = () => zlib.gzipSync('x');
  password(value: string) { return [1].map(() => hashSync(value, 10)); }
}`,
    },
    findings: [
      'src/a.service.ts:6 readFileSync blocks',
      'src/a.service.ts:7 scryptSync blocks',
      'src/a.service.ts:8 gzipSync blocks',
      'src/a.service.ts:9 hashSync blocks',
    ],
  },
  {
    title: 'asynchronous calls, and methods of the shop that end in Sync',
    files: {
      'src/a.service.ts': `import { readFile } from 'node:fs/promises';\nimport { randomBytes } from 'node:crypto';\nexport class A {\n  run() { return readFile('x'); }\n  key() { return randomBytes(16); }\n  stock() { return this.warehouse.startSync(); }\n}`,
    },
  },
  {
    title:
      'synchronous calls before the first request: modules, boot files, constructors, hooks, commands, tests',
    files: {
      'package.json': '{ "scripts": { "seed": "node dist/seed.js" } }',
      'src/main.ts': `import { readFileSync } from 'node:fs';\nfunction start() { readFileSync('cert'); }`,
      'src/config/a.ts': `import { readFileSync } from 'node:fs';\nexport const load = () => readFileSync('x');`,
      'src/a.service.ts': `import { readFileSync } from 'node:fs';\nconst template = readFileSync('x');\nexport class A {\n  constructor() { readFileSync('x'); }\n  onModuleInit() { readFileSync('x'); }\n}`,
      'src/seed.ts': `import { execSync } from 'node:child_process';\nfunction run() { execSync('ls'); }`,
      'src/a.service.spec.ts': `import { readFileSync } from 'node:fs';\nit('x', () => { readFileSync('x'); });`,
    },
  },
];
