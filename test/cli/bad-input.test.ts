import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, nestPersona, nestPersonaAsStranger, snapshotOf, temporaryFolder } from './project.js';

const FIELDS = 'title:string:120,total:decimal:12:2';

/** A way to spoil a project, and what the command then says. */
interface Spoiled {
  readonly what: string;
  readonly spoil: (project: string) => void;
  readonly says: RegExp;
}

const SPOILED: readonly Spoiled[] = [
  {
    what: 'no root module',
    spoil: (project) => rmSync(join(project, 'src/app.module.ts')),
    says: /src\/app\.module\.ts/u,
  },
  {
    what: 'a root module that does not parse',
    spoil: (project) => appendFileSync(join(project, 'src/app.module.ts'), 'export class {'),
    says: /src\/app\.module\.ts:\d+/u,
  },
  {
    what: 'an unknown persona',
    spoil: (project) =>
      writeFileSync(join(project, '.nest-persona/persona.yaml'), 'persona: building-vile\n'),
    says: /did you mean "building-ville"/u,
  },
  {
    what: 'a broken model of another feature',
    spoil: (project) => {
      mkdirSync(join(project, '.nest-persona/features'), { recursive: true });
      writeFileSync(join(project, '.nest-persona/features/users.yaml'), 'name: users\nfields: [');
    },
    says: /features\/users\.yaml/u,
  },
  {
    what: 'a file where a folder is needed',
    spoil: (project) => writeFileSync(join(project, 'src/orders'), 'not a folder'),
    says: /src\/orders/u,
  },
  {
    what: 'a file in the way',
    spoil: (project) => {
      writeFileSync(join(project, 'test/orders.e2e-spec.ts'), '// mine\n');
    },
    says: /test\/orders\.e2e-spec\.ts/u,
  },
  {
    what: 'a folder in the way',
    spoil: (project) => {
      mkdirSync(join(project, 'src/orders'));
      writeFileSync(join(project, 'src/orders/orders.service.ts'), '// mine\n');
    },
    says: /feature "orders": .*folder/u,
  },
  {
    what: 'no base entity',
    spoil: (project) => rmSync(join(project, 'src/common/entities'), { recursive: true }),
    says: /ManagedEntity/u,
  },
];

describe('a feature that cannot be made', () => {
  it.each(SPOILED)('says so and writes nothing: $what', ({ spoil, says }) => {
    const project = makeProject();
    spoil(project);
    const before = snapshotOf(project);

    const { code, stdout, stderr } = nestPersona(project, 'feature', 'orders', FIELDS);

    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/ -> /u);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });

  it('says so and writes nothing: a folder that may not be written', () => {
    const project = makeProject();
    chmodSync(join(project, '..'), 0o755);
    chmodSync(join(project, 'src'), 0o555);
    const before = snapshotOf(project);

    const { code, stderr } = nestPersonaAsStranger(project, 'feature', 'orders', FIELDS);

    chmodSync(join(project, 'src'), 0o755);
    expect(stderr).toMatch(/src\/orders.*cannot be written/u);
    expect(stderr).toMatch(/ -> .*chmod/u);
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });

  it('is the same feature twice', () => {
    const project = makeProject();
    expect(nestPersona(project, 'feature', 'orders', FIELDS).code).toBe(0);
    const before = snapshotOf(project);

    const { code, stderr } = nestPersona(project, 'feature', 'orders', FIELDS);

    expect(stderr).toMatch(/there is such a feature already/u);
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });
});

describe('fields and names that cannot be used', () => {
  let project: string;
  let before: ReadonlyMap<string, string>;

  beforeAll(() => {
    project = makeProject('building-ville', mkdtempSync(join(tmpdir(), 'nest-persona-')));
    before = snapshotOf(project);
    return () => rmSync(join(project, '..'), { recursive: true, force: true });
  });

  it('tells all problems at once, each with place, reason and remedy', () => {
    const { code, stderr } = nestPersona(
      project,
      'feature',
      'orders',
      'name:strng,title:string,title:text,created:timestamp,total:decimal:2:9,customer:ref:customers',
    );

    for (const problem of [
      /field "name": .*unknown type "strng".*\n.*did you mean "string"/u,
      /field "title": .*twice|field "title": .*already/u,
      /field "created"/u,
      /field "total"/u,
      /field "customer".*\n.*nest-persona feature customers/u,
    ]) {
      expect(stderr).toMatch(problem);
    }
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });

  it.each([
    '../orders',
    '/etc/orders',
    'a/b',
    '..',
    'con',
    '__proto__',
    '1',
    'common',
    "x'; DROP TABLE users; --",
  ])('refuses the feature name %s', (name) => {
    const { code, stderr } = nestPersona(project, 'feature', name, FIELDS);

    expect(stderr).toMatch(/ -> /u);
    expect(code).toBe(1);
    expect(snapshotOf(project)).toEqual(before);
  });
});

describe('a command line that cannot be understood', () => {
  it.each([[[]], [['nonsense']], [['feature']], [['feature', 'orders', FIELDS, '--nonsense']], [['new']]])(
    '%j exits 2',
    (args) => {
      const { code, stdout, stderr } = nestPersona(temporaryFolder(), ...args);

      expect(stdout + stderr).not.toBe('');
      expect(code).toBe(2);
    },
  );

  it.each([[['--help']], [['--version']], [['feature', '--help']], [['new', '--help']]])(
    '%j exits 0',
    (args) => {
      expect(nestPersona(temporaryFolder(), ...args).code).toBe(0);
    },
  );
});

describe('a service that cannot be made', () => {
  it('tells all problems at once and writes nothing', () => {
    const folder = temporaryFolder();

    const { code, stderr } = nestPersona(
      folder,
      'new',
      '../Shop',
      '--persona',
      'senior-postgre',
      '--package-manager',
      'npn',
    );

    expect(stderr).toMatch(/name "\.\.\/Shop"/u);
    expect(stderr).toMatch(/did you mean "senior-postgres"/u);
    expect(stderr).toMatch(/did you mean "npm"/u);
    expect(code).toBe(1);
    expect(snapshotOf(folder).size).toBe(0);
  });

  it('leaves a folder that is not empty alone', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'shop'));
    writeFileSync(join(folder, 'shop/notes.txt'), 'mine');
    const before = snapshotOf(folder);

    const { code, stderr } = nestPersona(folder, 'new', 'shop');

    expect(stderr).toMatch(/not empty/u);
    expect(code).toBe(1);
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('says when there is no project around', () => {
    const { code, stderr } = nestPersona(temporaryFolder(), 'feature', 'orders', FIELDS);

    expect(stderr).toMatch(/there is no NestJS project here/u);
    expect(code).toBe(1);
  });
});
