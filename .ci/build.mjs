// Builds dist: compiles, and puts beside the code the data files that it is published with.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });

for (const schema of globSync('src/schematics/*/schema.json', { cwd: root })) {
  cpSync(join(root, schema), join(root, schema.replace(/^src/, 'dist')));
}
const { featureSchema } = await import(join(root, 'dist/spec/schema.js'));
writeFileSync(join(root, 'dist/feature.schema.json'), `${JSON.stringify(featureSchema, null, 2)}\n`);
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
