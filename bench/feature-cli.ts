// Time of one feature, from the start of the process to its end: ours against `nest g resource`.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeService } from '../test/generated/service.ts';
import { interleave, side } from './support/measure.ts';
import { readOptions } from './support/options.ts';
import { timeNode } from './support/processes.ts';
import { report } from './support/report.ts';

const NEST = 'node_modules/@nestjs/cli/bin/nest.js';
const COMMAND = 'node_modules/nest-persona/dist/cli/main.js';

/** Eight fields of eight types and two relations. */
const FIELDS = [
  'title:string:120:search:sort',
  'total:decimal:12:2:min=0:filter:sort',
  'status:enum:pending:paid:shipped:default=pending',
  'note:text:optional',
  'quantity:integer:min=1:max=1000:filter',
  'externalNumber:bigint:optional:unique',
  'placedAt:timestamp:filter:sort',
  'gift:boolean:default=false',
  'customer:ref:customers',
  'warehouse:ref:warehouses:optional',
].join(',');

const options = readOptions({ full: 15, quick: 1 });
const service = makeService('bench-cli', 'building-ville', [
  ['customers', 'name:string:120,email:email:unique'],
  ['warehouses', 'name:string:120,code:slug:unique'],
]);
dependOnMappedTypes(join(service.root, 'package.json'));

const command = side(() => onCopy([COMMAND, 'feature', 'orders', FIELDS], 'src/orders/orders.repository.ts'));
const nest = side(() => onCopy([NEST, 'g', 'feature', 'orders', FIELDS], 'src/orders/orders.repository.ts'));
const resource = side(() =>
  onCopy(
    [NEST, 'g', '-c', '@nestjs/schematics', 'resource', 'orders', '--type', 'rest', '--crud'],
    'src/orders/orders.service.ts',
  ),
);
await interleave(options.rounds, [command, nest, resource]);

const peer = { unit: 'ms', peer: resource.figures, against: 'nest g resource' };
report(
  {
    bench: 'feature-cli',
    setting: 'One feature with 8 fields and 2 relations, each time on a fresh copy of the same service.',
    comparisons: [
      { ...peer, what: 'nest-persona feature', ours: command.figures, target: { atMost: 0.25 } },
      { ...peer, what: 'nest g feature', ours: nest.figures, target: { atMost: 1.1 } },
    ],
  },
  options,
);

/** Runs a Node.js program on a fresh copy of the service; copying is not measured. */
async function onCopy(args: readonly string[], makes: string): Promise<number> {
  const copy = mkdtempSync(join(dirname(service.root), 'bench-cli-'));
  try {
    cpSync(service.root, copy, { recursive: true, verbatimSymlinks: true });
    return await timeNode(copy, args, () => existsSync(join(copy, makes)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What `nest g resource` needs; where it is missing, it runs `npm install`, and that is not to be measured. */
function dependOnMappedTypes(path: string): void {
  const manifest = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    manifest.replace('"dependencies": {', '"dependencies": {\n    "@nestjs/mapped-types": "*",'),
  );
}
