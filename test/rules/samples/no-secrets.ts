import type { Sample } from '../sample.js';

// Put together at run time, so that no scanner takes this file for a leak.
const jwt = [
  'eyJhbGciOiJIUzI1NiJ9',
  'eyJzdWIiOiIxMjM0NTY3ODkwIn0',
  'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
].join('.');
const awsKey = ['AKIA', 'ABCDEFGHIJ234567'].join('');
const pem = ['-----BEGIN', 'PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC'].join(' ');

export const samples: readonly Sample[] = [
  {
    title: 'values of secrets, wherever a value can stand',
    files: {
      'src/a.ts': [
        `const jwtSecret = 'super-secret';`,
        `JwtModule.register({ secret: 'secretKey', signOptions: {} });`,
        `new DataSource({ host: 'db', password: 'password' });`,
        `class Environment { JWT_SECRET = 'changeme'; }`,
        `const key = process.env.ENCRYPTION_KEY ?? 'MDEyMzQ1Njc4OWFiY2RlZg==';`,
        `const password = process.env['DB_PASSWORD'] || 'postgres';`,
        `config.get('JWT_SECRET', 'dev-only');`,
        `this.apiKey = 'a1b2c3d4e5f6a7b8c9d0';`,
        `function login(password = 'hunter2') {}`,
      ].join('\n'),
    },
    findings: Array.from({ length: 9 }, (_, index) => `src/a.ts:${index + 1} "`),
  },
  {
    title: 'texts that have the format of a secret, whatever they are called',
    files: {
      'src/a.ts': `const a = '${awsKey}';\nconst b = '${jwt}';\nconst c = \`${pem}\`;\nconst d = 'postgres://shop:s3cret@db.example.com/shop';`,
    },
    findings: [
      'src/a.ts:1 the text is an AWS access key',
      'src/a.ts:2 the text is a JSON Web Token',
      'src/a.ts:3 the text is a private key',
      'src/a.ts:4 the text is a password in a URL',
    ],
  },
  {
    title: 'secrets that come from the environment, and the same in tests and in .env.example',
    files: {
      '.env.example': 'JWT_SECRET=change-me-please',
      'src/a.ts': `const secret = process.env.JWT_SECRET;\nJwtModule.registerAsync({ useFactory: (config) => ({ secret: config.getOrThrow('JWT_SECRET') }) });`,
      'test/login.e2e-spec.ts': `const password = 'correct-horse';`,
      'src/login/_mocks_/user.ts': `export const user = { password: 'correct-horse' };`,
      'src/login.service.spec.ts': `const password = 'correct-horse';`,
    },
  },
  {
    title:
      'words about secrets: tokens of injection, messages, error codes, names of fields, examples, markers',
    files: {
      'src/a.ts': [
        `export const CACHE_TOKEN = 'cache-token';`,
        `export const ORDERS_TOKEN = 'ORDERS_REPOSITORY';`,
        `const messages = { password: 'Password is too short', invalidPassword: 'errors.password' };`,
        `const WRONG_PASSWORD = 'auth/wrong-password';`,
        `const TYPES = { password: 'password', secret: 'encrypted' } as const;`,
        `const options = { passwordField: 'pass', type: 'password', tokenType: 'Bearer' };`,
        `class Dto { @ApiProperty({ example: { password: 'correct-horse' } }) password!: string; }`,
        `key.startsWith('-----BEGIN PRIVATE KEY-----');`,
        `const url = \`postgres://\${user}:\${password}@\${host}/shop\`;`,
        `const local = 'postgres://postgres:postgres@localhost:5432/shop';`,
        `enum Field { Password = 'pwd' }`,
        `const password = '';`,
        `const token = request.headers.authorization ?? 'anonymous';`,
        `const secret = 'JWT_SECRET';`,
        `throw new UnprocessableEntityException({ errors: { password: 'incorrectPassword' } });`,
        `const problem = { messages: { secret: 'too-short' } };`,
      ].join('\n'),
    },
  },
];
