import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../generated/features.js';
import { type Outcome, makeService, runIn, type Service } from '../generated/service.js';
import { createDatabase, postgresUrl } from '../support/postgres.js';
import { type Claim, CLAIMS, type Damage, type Proof } from './claims.js';

const COMMAND = join(import.meta.dirname, '../../dist/cli/main.js');
const MUTANTS = join(import.meta.dirname, '../../.cache/mutants');

describe.concurrent('a broken service turns its proof red', () => {
  const services = new Map<string, Service>();

  beforeAll(() => {
    for (const persona of ['building-ville', 'senior-postgres']) {
      services.set(persona, makeService(`sound-${persona}`, persona, FEATURES));
    }
  }, 300_000);

  const mutants = CLAIMS.flatMap((claim, index) =>
    claim.breaks.map((damage, nth) => ({
      claim,
      damage,
      id: `${index}-${nth}`,
      clauses: claim.clauses.join(' '),
    })),
  );

  it.each(mutants)(
    '$clauses $claim.says: $damage.file ($id)',
    async ({ claim, damage, id }) => {
      const sound = services.get(claim.persona ?? 'building-ville');
      const mutant = copyOf(sound!, id);
      applyDamage(mutant, damage);

      const outcome = await prove(claim.proof, mutant);

      expectRed(claim, outcome, mutant);
      rmSync(mutant.root, { recursive: true, force: true });
    },
    180_000,
  );
});

function copyOf(service: Service, id: string): Service {
  const root = join(MUTANTS, id);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(service.root, root, {
    recursive: true,
    filter: (path) => !/^(node_modules|dist|\.data)(\/|$)/u.test(relative(service.root, path)),
  });
  symlinkSync(join(service.root, 'node_modules'), join(root, 'node_modules'), 'dir');
  return { ...service, root };
}

/** Fails when the damage does not apply: a claim that breaks nothing proves nothing. */
function applyDamage(service: Service, { file, from, to = '', also }: Damage): void {
  const { root } = service;
  if (also !== undefined) {
    applyDamage(service, also);
  }
  const [found] = globSync(file, { cwd: root });
  if (found === undefined) {
    throw new Error(`there is no ${file} to break`);
  }
  const path = join(root, found);
  if (from === undefined) {
    rmSync(path);
    return;
  }
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${found} has nothing like ${String(from)}`).not.toBe(before);
  writeFileSync(path, after);
}

async function prove(proof: Proof, mutant: Service): Promise<Outcome> {
  switch (proof.kind) {
    case 'check':
      return runIn(mutant, [process.execPath, COMMAND, 'check', '--json']);
    case 'script': {
      const database = await createDatabase();
      const outcome = await runIn(mutant, ['npm', 'run', proof.script], {
        DATABASE_URL: database.url,
        ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      });
      await database.drop();
      return outcome;
    }
    case 'spec': {
      const config = proof.file.startsWith('test/') ? ['--config', 'vitest.config.e2e.ts'] : [];
      return runIn(mutant, ['node_modules/.bin/vitest', 'run', ...config, proof.file, '--reporter=json'], {
        TEST_DATABASE_URL: await postgresUrl(),
      });
    }
  }
}

function expectRed({ proof }: Claim, { code, output }: Outcome, mutant: Service): void {
  expect(code, output).not.toBe(0);
  expect(reasonsOf(proof, output, mutant), output).toContainEqual(
    expect.stringMatching(proof.kind === 'check' ? new RegExp(`^${proof.rule}$`, 'u') : proof.red),
  );
}

/** What turned red: rules, lines of output, or tests. */
function reasonsOf(proof: Proof, output: string, mutant: Service): readonly string[] {
  switch (proof.kind) {
    case 'check':
      return (JSON.parse(output) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
    case 'script':
      return output.split('\n');
    case 'spec':
      return failedTests(mutant);
  }
}

/** Names of the tests that failed, from where Vitest's JSON reporter puts them. */
function failedTests({ root }: Service): readonly string[] {
  const report = JSON.parse(readFileSync(join(root, '.vitest/json/output.json'), 'utf8')) as VitestReport;
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
}

interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
