import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'variables that nothing tells of, in each syntax',
    files: {
      '.env.example': '# The port\nPORT=3000\nREDIS_URL_OLD=x\n',
      'src/config/environment.ts': `export class Environment {\n  PORT!: number;\n  DATABASE_URL!: string;\n}`,
      'src/a.ts': [
        `import { env } from 'node:process';`,
        `process.env.REDIS_URL; process.env.REDIS_URL;`,
        `process.env['API_KEY'];`,
        `const { SMTP_HOST, PORT } = process.env;`,
        `env.LOG_LEVEL;`,
        `this.config.getOrThrow<string>('QUEUE');`,
      ].join('\n'),
    },
    findings: [
      'src/a.ts:2 REDIS_URL is read',
      'src/a.ts:3 API_KEY is read',
      'src/a.ts:4 SMTP_HOST is read',
      'src/a.ts:5 LOG_LEVEL is read',
      'src/a.ts:6 QUEUE is read',
      'src/config/environment.ts:3 DATABASE_URL is read',
    ],
  },
  {
    title: 'documented variables, also an optional one that is commented out',
    files: {
      '.env.example': 'DATABASE_URL=postgres://…\n# REDIS_URL=\nexport PORT = 3000\n',
      'src/config/environment.ts':
        'export class Environment { DATABASE_URL!: string; REDIS_URL?: string; PORT = 3000; }',
    },
  },
  {
    title: 'variables in several files, by other names',
    files: {
      'env-example-relational': 'A=1',
      '.env.sample': 'B=1',
      'example.env': 'C=1',
      'src/a.ts': 'process.env.A; process.env.B; process.env.C;',
    },
  },
  {
    title:
      'what the platform sets, what is only written, computed names, and other maps and members in capitals',
    files: {
      'src/a.ts': [
        `process.env.NODE_ENV;`,
        `process.env.TARGET = 'x';`,
        `delete process.env.OTHER;`,
        `process.env[name];`,
        `cache.get('ORDERS');`,
        `env.X;`,
        `class Limits { MAX_ITEMS = 1; }`,
      ].join('\n'),
    },
  },
  {
    title: 'a variable of the tests, which the README tells of',
    files: {
      'README.md': 'Set `TEST_DATABASE_URL` to test on a server of yours.',
      'test/support/postgres.ts': 'process.env.TEST_DATABASE_URL;',
    },
  },
  {
    title:
      'a variable of the service that only the README tells of, and one of the tests that nothing tells of',
    files: {
      'README.md': 'Set `QUEUE_URL`.',
      'src/a.ts': 'process.env.QUEUE_URL;',
      'test/a.ts': 'process.env.TEST_URL;',
    },
    findings: ['src/a.ts:1 QUEUE_URL', 'test/a.ts:1 TEST_URL'],
  },
];
