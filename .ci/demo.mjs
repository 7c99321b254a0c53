// The main job, end to end, with the real Nest CLI: a new service, two related features, a migrated PostgreSQL,
// a booted server and the answers that it gives over HTTP. `KEEP=1 npm run demo` leaves the service for a look.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nest-persona-demo-'));
// Readable for the user that an embedded PostgreSQL runs as when the demo runs as root.
chmodSync(folder, 0o755);
const shop = join(folder, 'shop');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const CUSTOMERS = 'name:string:120:search:sort,email:email:unique,vip:boolean:default=false';
const ORDERS =
  'title:string:120:search,total:decimal:12:2:min=0:filter:sort,status:enum:pending:paid:default=pending,customer:ref:customers';

let server;
try {
  await demo();
} finally {
  server?.kill('SIGTERM');
  if (process.env.KEEP === '1') {
    console.log(`\nThe service is in ${shop}`);
  } else {
    await exited(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function demo() {
  step('Install the Nest CLI and this package, as a user would');
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], root, 'pipe'),
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', `@nestjs/cli@${devDependencies['@nestjs/cli']}`, `./${filename}`],
    folder,
  );

  step('nest new shop -c nest-persona');
  run('npx', ['nest', 'new', 'shop', '-c', 'nest-persona', '--package-manager', 'npm'], folder);

  step('nest g feature customers …, nest g feature orders …');
  run('npx', ['nest', 'g', 'feature', 'customers', CUSTOMERS], shop);
  run('npx', ['nest', 'g', 'feature', 'orders', ORDERS], shop);

  step("The service's own tests, on a PostgreSQL of their own");
  run('npm', ['run', 'lint'], shop);
  run('npm', ['test'], shop);
  run('npm', ['run', 'test:e2e'], shop);

  step('Migrate and boot it on an embedded PostgreSQL');
  const port = await freePort();
  server = spawn('npm', ['run', 'start:embedded'], {
    cwd: shop,
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: false,
  });
  const base = `http://127.0.0.1:${port}`;
  await untilReady(`${base}/health/ready`);

  step('Call it over HTTP');
  const customer = await call('POST', `${base}/customers`, {
    name: 'Ada Lovelace',
    email: 'Ada@Example.com',
  });
  const order = await call('POST', `${base}/orders`, {
    title: 'Analytical engine',
    total: '1250.00',
    customerId: customer.id,
  });
  await call('PATCH', `${base}/orders/${order.id}`, { status: 'paid' });
  await call('GET', `${base}/orders?status=paid&total[gte]=1000&sort=-total&include=customer`);
  await call('POST', `${base}/orders`, { title: '', total: 'much', surprise: true });
  await call('DELETE', `${base}/orders/${order.id}`);
  await call('GET', `${base}/orders/${order.id}`);
  await call('POST', `${base}/orders/${order.id}/restore`);
}

function step(title) {
  console.log(`\n\u001B[1m== ${title}\u001B[0m`);
}

/** Runs a command and fails when it fails. */
function run(command, args, cwd, stdout = 'inherit') {
  console.log(`$ ${command} ${args.join(' ')}`);
  return execFileSync(command, args, { cwd, stdio: ['ignore', stdout, 'inherit'], encoding: 'utf8' });
}

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const { pathname, search } = new URL(url);
  console.log(`\n${method} ${pathname}${decodeURIComponent(search)} -> ${response.status}`);
  const answer = text === '' ? undefined : JSON.parse(text);
  if (answer !== undefined) {
    console.log(JSON.stringify(answer, null, 2));
  }
  return answer;
}

async function untilReady(url) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} did not answer within two minutes`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function exited(child) {
  return child === undefined || child.exitCode !== null
    ? undefined
    : new Promise((resolve) => child.once('exit', resolve));
}
