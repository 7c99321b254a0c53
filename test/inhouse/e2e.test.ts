import { describe, expect, it } from 'vitest';
import { changes, orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

/** An e2e spec of users, with what a case makes different. */
const spec = (
  setup = `const module = await Test.createTestingModule({ imports: [AppModule] }).compile();

    app = module.createNestApplication();
    await app.init();`,
  imports = `import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module';`,
  path = '/users',
): string => `import { INestApplication } from '@nestjs/common';
import * as request from 'supertest';
${imports}

describe('UsersController (e2e)', () => {
  let app: INestApplication;
  let names: string[];

  beforeEach(async () => {
    ${setup}
    names = app.get(Names).all();
  });

  it('${path} (GET)', () => request(app.getHttpServer()).get('${path}').expect(200));
});
`;

const main = (lines: string, imports = ''): Files => ({
  'src/main.ts': `import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
${imports}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  ${lines}
  await app.listen(3000);
}
void bootstrap();
`,
});

const CHECKED = main('app.useGlobalPipes(new ValidationPipe({ transform: true }));');

const WITH_SPEC = {
  ...CHECKED,
  'test/users.e2e-spec.ts': spec(),
  'src/unused.ts':
    "import { ValidationPipe } from '@nestjs/common';\nnew ValidationPipe({ errorHttpStatusCode: 422 });\n",
};

interface Case {
  readonly path?: string;
  readonly fields?: string;
  readonly models?: Files;
}

/** The e2e spec that orders get, and what is said about it. */
async function written(
  files: Files,
  { path = 'test/orders.e2e-spec.ts', fields, models }: Case = {},
): Promise<{ readonly text: string; readonly notes: readonly string[] }> {
  const plan = await orders(smallHouse({ ...files, ...models }), fields);
  const entry = plan.entries.find((one) => one.path === path);
  expect(Object.keys(changes(plan))).toEqual(['src/app.module.ts']);
  return {
    text: entry?.action === 'create' ? entry.content : '',
    notes: plan.notes.filter((note) => note.includes('e2e')),
  };
}

describe('the e2e spec of a feature', () => {
  it('starts the application as those of the house do, and leaves out what is about their tests', async () => {
    const { text, notes } = await written(WITH_SPEC);

    expect(notes).toEqual([]);
    expect(text).toContain("import * as request from 'supertest';");
    expect(text).toContain("import { AppModule } from '../src/app.module';");
    expect(text).toContain(`describe('OrdersController (e2e)', () => {
  let app: INestApplication;

  beforeEach(async () => {
    const module = await Test.createTestingModule({ imports: [AppModule] }).compile();

    app = module.createNestApplication();
    app.useGlobalPipes(new ValidationPipe({ transform: true }));
    await app.init();
  });

  afterEach(async () => {
    await app.close();
  });
`);
    expect(text).toContain("it('/orders/:id (PATCH)', async () => {");
    expect(text).not.toContain('names');
    expect(text).toContain('.expect(400)');
  });

  it('makes what a row refers to first, and values that are new in each run where they have to be', async () => {
    const { text, notes } = await written(WITH_SPEC, {
      fields: 'code:string:12:unique,customer:ref:customers,parent:ref:orders:optional',
      models: {
        '.nest-persona/features/regions.yaml': 'name: regions\nfields:\n  name: string:60\n',
        '.nest-persona/features/customers.yaml':
          'name: customers\nfields:\n  mail: email:unique\n  note: text:optional\n  region: ref:regions\n',
      },
    });

    expect(notes).toEqual([]);
    expect(text).toContain(`  let customerId: string;
`);
    expect(text).toContain(`
    const region = await request(app.getHttpServer()).post('/regions').send({ name: 'alpha' }).expect(201);
    const regionId = (region.body as Region).id;

    const customer = await request(app.getHttpServer())
      .post('/customers')
      .send({ mail: \`\${randomUUID()}@example.com\`, regionId })
      .expect(201);
    customerId = (customer.body as Customer).id;
  });
`);
    expect(text).toContain(`  const build = (): Record<string, unknown> => ({
    code: randomUUID().slice(0, 8),
    customerId,
  });
`);
    expect(text).toContain("['code', 'x'.repeat(13)],");
    expect(text).toContain("['customerId', 'x'],");
  });

  it.each([
    ['about:ref:users', 'what a row of users is made of is not known, and one is needed first'],
    ['holder:one:customers', 'each row needs a holder that no other one has'],
    ['kind:enum:a:b:unique', 'no value of kind can be told that is new in each run'],
  ])('is left out where a row cannot be made: %s', async (fields, reason) => {
    const models = {
      '.nest-persona/features/customers.yaml': 'name: customers\nfields:\n  name: string:60\n',
    };
    expect(await written(WITH_SPEC, { fields, models })).toEqual({
      text: '',
      notes: [`No e2e spec is written for orders, as ${reason}.`],
    });
  });

  it.each([
    ['the specs do', CHECKED, spec(undefined, undefined, '/api/v2/users'), '/api/v2/orders'],
    [
      'the hook says',
      CHECKED,
      spec(
        `const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
    app = module.createNestApplication();
    app.setGlobalPrefix('/rest');
    app.enableVersioning({ type: VersioningType.URI, defaultVersion: '3' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(Names).fill();`,
        `import { VersioningType } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module';`,
        '/health',
      ),
      '/rest/v3/orders',
    ],
  ])('asks for paths as %s', async (_, files, text, path) => {
    const made = await written({ ...files, 'test/users.e2e-spec.ts': text });

    expect(made.text).toContain(`.post('${path}')`);
    expect(made.text).not.toContain('Names');
    expect(made.text.includes('ready()')).toBe(text.includes('ready()'));
  });

  it('takes a function of the house that makes the application, and what that one does', async () => {
    const { text } = await written({
      ...CHECKED,
      'test/support/create-app.ts': `import { ValidationPipe } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module';

export async function createApp() {
  const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
  const app = module.createNestApplication();
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new ValidationPipe({ transform: true, errorHttpStatusCode: 422 }));
  return app.init();
}
`,
      'test/users.e2e-spec.ts': spec(
        `app = await createApp();
    token = await signIn(app);`,
        "import { createApp } from './support/create-app';",
        '/health',
      ),
    });

    expect(text).toContain("import { createApp } from './support/create-app';");
    expect(text).toContain('beforeEach(async () => {\n    app = await createApp();\n  });');
    expect(text).toContain(".post('/api/orders')");
    expect(text).toContain('.expect(422)');
    expect(text).not.toContain('useGlobalPipes');
  });

  it('lies in whatever folder the others do, with what they share', async () => {
    const { text } = await written(
      {
        ...CHECKED,
        'e2e/shared/mark.ts': 'export const mark = (): void => undefined;\n',
        'e2e/users.e2e-spec.ts': spec(
          `const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
    app = module.createNestApplication();
    mark(app);
    await app.init();`,
          `import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module';
import { mark } from './shared/mark';`,
        ),
      },
      { path: 'e2e/orders.e2e-spec.ts' },
    );

    expect(text).toContain("import { mark } from './shared/mark';");
    expect(text).toContain("import { AppModule } from '../src/app.module';");
  });

  it('lies and is called as those of features are', async () => {
    const { text } = await written(
      { ...CHECKED, 'test/user/user.e2e-spec.ts': spec().replaceAll("'../src", "'../../src") },
      { path: 'test/order/order.e2e-spec.ts' },
    );

    expect(text).toContain("import { AppModule } from '../../src/app.module';");
  });
});

it('is written where a guard only counts requests', async () => {
  const { text } = await written({
    ...main(
      'app.useGlobalGuards(new ThrottlerGuard());\n  app.useGlobalPipes(new ValidationPipe({ transform: true }));',
      "import { ThrottlerGuard } from '@nestjs/throttler';",
    ),
    'test/users.e2e-spec.ts': spec(),
  });

  expect(text).toContain("post('/orders')");
});

describe('no e2e spec is written', () => {
  it.each([
    ['the project has none', {}],
    [
      'those of the project call an application that runs elsewhere',
      {
        'test/users.e2e-spec.ts': `import * as request from 'supertest';
const url = 'http://localhost:3000';
it('answers', () => request(url).get('/users').expect(200));
`,
      },
    ],
    [
      'those of the project start a part of the application',
      {
        'test/users.e2e-spec.ts': spec(
          undefined,
          `import { Test } from '@nestjs/testing';
import { UsersModule as AppModule } from '../src/users/users.module';`,
        ),
      },
    ],
    [
      'it is not understood how those of the project get the application',
      {
        'test/users.e2e-spec.ts': spec(`app = await started;
    await app.init();`),
      },
    ],
    [
      'SessionGuard stands before the routes, and how a spec signs in is not known',
      {
        ...main(
          'app.useGlobalGuards(new SessionGuard());',
          "import { SessionGuard } from './session.guard';",
        ),
        'src/session.guard.ts': 'export class SessionGuard {}\n',
        'test/users.e2e-spec.ts': spec(),
      },
    ],
    [
      'those of the project do without the pipes that check bodies',
      {
        ...main(
          'const pipe = new ValidationPipe({ transform: true });\n  const options = { transform: true };\n  app.useGlobalPipes(new ValidationPipe(options), pipe);',
        ),
        'test/users.e2e-spec.ts': spec(),
      },
    ],
    [
      'what the paths of routes begin with is computed',
      {
        ...CHECKED,
        'test/users.e2e-spec.ts': spec(
          `const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
    app = module.createNestApplication();
    app.setGlobalPrefix(process.env.PREFIX);
    await app.init();`,
          undefined,
          '/health',
        ),
      },
    ],
  ])('as %s', async (reason, files: Files) => {
    expect(await written(files)).toEqual({ text: '', notes: [`No e2e spec is written, as ${reason}.`] });
  });
});

it('a feature called test is one like any other, and its name is no folder of specs', async () => {
  const house = Object.entries(smallHouse(CHECKED)).filter(([path]) => !path.startsWith('src/posts/'));
  const { entries } = await orders({
    ...Object.fromEntries(house),
    'src/users/users.module.ts': 'export class UsersModule {}\n',
    'src/api/test/test.controller.ts': `import { Controller, Get } from '@nestjs/common';

@Controller('test')
export class TestController {
  @Get()
  all(): string[] {
    return [];
  }
}
`,
    'src/api/test/test.module.ts': `import { Module } from '@nestjs/common';
import { TestController } from './test.controller';

@Module({ controllers: [TestController] })
export class TestModule {}
`,
    'test/app.e2e-spec.ts': spec(),
  });
  const paths = entries.map(({ path }) => path);

  expect(paths).toContain('src/api/order/order.module.ts');
  expect(paths.filter((path) => path.includes('e2e'))).toEqual(['test/order.e2e-spec.ts']);
});

/** A house whose service throws an error of its own, which extends another one. */
const missing = (base: string, started?: string): Files => ({
  ...WITH_SPEC,
  'test/users.e2e-spec.ts': spec(
    started,
    `import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module';
import { ErrorFilter } from '../src/errors';`,
  ),
  'src/errors.ts': `import { HttpException } from '@nestjs/common';\nexport class MissingError extends ${base} {}\nexport class ErrorFilter {}\n`,
  'src/users/users.service.ts': `import { Injectable } from '@nestjs/common';
import { MissingError } from '../errors';

@Injectable()
export class UsersService {
  find(id: string): never {
    throw new MissingError(\`User \${id} not found\`);
  }
}
`,
});
const FILTERED = `const module = await Test.createTestingModule({ imports: [AppModule] }).compile();

    app = module.createNestApplication();
    app.useGlobalFilters(new ErrorFilter());
    await app.init();`;

describe('an error of the house where a row is missing', () => {
  it.each([
    ['Error', undefined, false],
    ['Error', FILTERED, true],
    ['HttpException', undefined, true],
  ])('that extends %s is expected where it is answered', async (base, started, isWritten) => {
    const { entries, notes } = await orders(smallHouse(missing(base, started)));

    expect(entries.some(({ path }) => path.endsWith('orders.e2e-spec.ts'))).toBe(isWritten);
    expect(notes.join('\n').includes('without the filter that answers MissingError')).toBe(!isWritten);
  });
});
