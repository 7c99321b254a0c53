import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, nestPersona, snapshotOf, temporaryFolder } from './project.js';

const HOSTS = join(import.meta.dirname, '../hosts');

interface Answer {
  readonly ok: boolean;
  readonly facts: Readonly<Record<string, { says: string; value: unknown; evidence: { file: string }[] }>>;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly feature: { readonly entries: readonly { readonly path: string }[] } | null;
  readonly departures: readonly { readonly about: string }[];
}

const withoutTime = (path: string): string => path.replace(/\d{13}/u, '<time>');

const answerOf = (stdout: string): Answer => JSON.parse(stdout) as Answer;

describe('nest-persona doctor', () => {
  it('tells what a feature run would write, which is what it writes', () => {
    const project = makeProject();
    const before = snapshotOf(project);
    const { code, stdout } = nestPersona(project, 'doctor', '--json');
    const { ok, problems, feature, departures } = answerOf(stdout);

    expect({ code, ok, problems, departures }).toEqual({ code: 0, ok: true, problems: [], departures: [] });
    expect(snapshotOf(project)).toEqual(before);

    nestPersona(project, 'feature', 'orders', 'title:string:120,total:decimal:12:2,status:enum:pending:paid');
    const written = [...snapshotOf(project)].filter(
      ([path, text]) => text !== 'folder' && before.get(path) !== text,
    );

    expect(feature?.entries.map(({ path }) => withoutTime(path)).sort()).toEqual(
      written.map(([path]) => withoutTime(path)).sort(),
    );
  });

  it('prints facts with their evidence, and ends with 1 when something is in the way', () => {
    const { code, stdout } = nestPersona(join(HOSTS, 'prisma-graphql'), 'doctor');

    expect(code).toBe(1);
    expect(stdout).toMatch(/registered in\s+AppModule in src\/app\.module\.ts\n\s+- src\/app\.module\.ts:4/u);
    expect(stdout).toMatch(/In the way\n.*Prisma 5\.0\.0.*\[host\/other-mapper\]\n\s+-> /u);
    expect(stdout).not.toContain('data source');
  });

  it('is about the application that it is started in, or that is named', () => {
    const inside = nestPersona(join(HOSTS, 'nest-cli-monorepo/apps/billing/src'), 'doctor', '--json');
    const named = nestPersona(join(HOSTS, 'nest-cli-monorepo'), 'doctor', '--json', '-p', 'billing');
    const standard = nestPersona(join(HOSTS, 'nest-cli-monorepo/libs'), 'doctor', '--json');

    expect(answerOf(inside.stdout).facts['orm']?.says).toBe('Mongoose ^8.16.0, beside TypeORM');
    expect(answerOf(named.stdout).facts['orm']?.says).toBe('Mongoose ^8.16.0, beside TypeORM');
    expect(answerOf(standard.stdout).facts['orm']?.says).toBe('TypeORM ^0.3.25, beside Mongoose');
  });

  it('says that an application is not there', () => {
    const { code, stdout } = nestPersona(join(HOSTS, 'nest-cli-monorepo'), 'doctor', '-p', 'biling');

    expect(code).toBe(1);
    expect(stdout).toMatch(/no NestJS application or library "biling".*\n.*did you mean "billing"/u);
  });

  it('tells a project without a persona one thing to do', () => {
    const project = makeProject();
    rmSync(join(project, '.nest-persona/persona.yaml'));
    rmSync(join(project, 'src/common/entities/managed.entity.ts'));
    const manifest = join(project, 'package.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(/.*typeorm": ".*\n/g, ''));
    const { code, stdout } = nestPersona(project, 'doctor', '--json');

    expect(code).toBe(1);
    expect(answerOf(stdout).problems.map((one) => one.code)).toEqual(['host/not-adopted']);
  });

  it('says where it is not at home', () => {
    const { code, stderr } = nestPersona(temporaryFolder(), 'doctor');

    expect(code).toBe(1);
    expect(stderr).toContain('there is no NestJS project here or in a folder above');
  });
});

describe('nest-persona feature', () => {
  it.each([
    ['prisma-graphql', 'Prisma 5.0.0'],
    ['drizzle-biome', 'Drizzle ^0.44.6'],
    ['mongoose-tokens', 'Mongoose ^9.2.0'],
    ['kysely-base-url', 'Kysely ^0.27.5'],
    ['mikro-orm', 'MikroORM ^7.1.0'],
    ['bad-unknown-orm', 'slonik ^48.0.0'],
  ])('stops in %s and names what it found', (host, mapper) => {
    const root = join(HOSTS, host);
    const { code, stdout } = nestPersona(root, 'feature', 'orders', 'title:string', '--json', '--dry-run');
    const { problems } = answerOf(stdout);

    expect(code).toBe(1);
    expect(problems.map((one) => one.code)).toEqual(['host/other-mapper']);
    expect(problems[0]?.message).toContain(mapper);
  });
});
