// Runs every benchmark, one after the other, with the options that it gets itself.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

for (const name of ['feature-cli', 'many-features', 'api', 'keyset']) {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = 1;
  }
}
