// Installs the dependencies of a fresh clone, so that `npm test` and `npm run demo` are the only commands to know.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'node_modules', '.package-lock.json');

if (!isCurrent()) {
  // Not `npm ci`: it insists on entries for platforms whose binaries a registry may lack.
  execSync('npm install --no-save --no-audit --no-fund', { cwd: root, stdio: 'inherit' });
}

/** The versions on disk are those of the lock file. */
function isCurrent() {
  if (!existsSync(installed)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(present).every(([path, entry]) => wanted[path]?.version === entry.version);
}
