import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startRestartable } from '../test/support/postgres-server.ts';
import { PROOF, prove } from './hosts/proof.ts';
import { SURVEY, survey } from './hosts/survey.ts';
import { type Row, detailsOf, isRed, tableOf, textOf } from './hosts/table.ts';

const USAGE = `Over every repository in a folder, which is only read.

  npm run hosts -- ../repositories               what the doctor says of each: a line for each application
  npm run hosts -- ../repositories --build       builds two features in a copy of each, and compares with what it was

  --install        installs the dependencies of a copy where the repository has none
  --only a,b       these repositories only: a part of the folder's name
  --work <folder>  where copies are made, and left; else they go when all is done

Ends with 1 when the doctor failed in any of them, or when a cell of the proof is red; that the doctor finds
something in the way is no failure.
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    build: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    install: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    work: { type: 'string' },
  },
});
const [folder] = positionals;
if (values.help) {
  console.log(USAGE);
} else if (folder === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const only = values.only.split(',');
  const roots = readdirSync(resolve(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && only.some((part) => entry.name.includes(part)))
    .map(({ name }) => join(resolve(folder), name));
  process.exitCode = (values.build ? await proveAll(roots) : surveyAll(roots)) ? 0 : 1;
}

function surveyAll(roots: readonly string[]): boolean {
  const rows = roots.flatMap(survey);
  console.log(
    tableOf(
      SURVEY,
      rows.map(({ cells }) => cells),
    ),
  );
  return rows.every(({ failed }) => !failed);
}

async function proveAll(roots: readonly string[]): Promise<boolean> {
  const work =
    values.work === undefined ? mkdtempSync(join(tmpdir(), 'nest-persona-hosts-')) : resolve(values.work);
  mkdirSync(work, { recursive: true });
  // Commands of hosts keep this process from reading what the server says: it says little.
  const server = await startRestartable(['--fsync=off', '--log_min_messages=log']);
  const rows: Row[] = [];
  try {
    for (const root of roots) {
      const row = await prove(root, { work, install: values.install, server: server.url });
      rows.push(row);
      console.error(`${row.name}: ${row.cells.map(textOf).join(' | ')}`);
    }
  } finally {
    await server.stop();
    await server.remove();
    if (values.work === undefined) {
      rmSync(work, { recursive: true, force: true });
    }
  }
  console.log(
    tableOf(
      PROOF,
      rows.map(({ name, cells }) => [name, ...cells.map(textOf)]),
    ),
  );
  console.log(rows.map((row) => `\n${detailsOf(PROOF.slice(1), row)}`).join('\n'));
  return !rows.some(isRed);
}
