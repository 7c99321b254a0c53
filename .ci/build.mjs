// Builds dist: compiles, joins the modules into a few files, as loading two hundred took longer than running them,
// and puts beside them the data files that the package is published with.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { compiledTemplates } from './compile-templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = join(root, '.cache/build');
const dist = join(root, 'dist');
const fresh = `${dist}.${process.pid}`;
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const importCompiled = (path) => import(pathToFileURL(join(compiled, path)).href);

rmSync(compiled, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--outDir', compiled], {
  cwd: root,
  stdio: 'inherit',
});

const bundled = new Set();
const templates = compiledTemplates(join(root, 'templates'), await importCompiled('render/templates.js'));
const entries = globSync(['index.js', 'cli/main.js', 'schematics/*/index.js'], { cwd: compiled });
await build({
  cwd: compiled,
  input: Object.fromEntries(entries.map((path) => [path.replace(/\.js$/u, ''), path])),
  platform: 'node',
  // What is left for a run to do with a template needs no compiler.
  resolve: { alias: { handlebars: 'handlebars/runtime.js' } },
  external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`, 'u')),
  plugins: [
    {
      name: 'templates',
      load: (id) => (id === join(compiled, 'render/own-templates.js') ? templates : null),
    },
    {
      name: 'licences',
      buildEnd() {
        for (const id of this.getModuleIds()) bundled.add(id);
      },
    },
  ],
  output: {
    dir: fresh,
    format: 'esm',
    // One folder deep, as the rooms are: what is found from `import.meta.url` stays where it was.
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
  logLevel: 'warn',
});

for (const types of globSync('**/*.d.ts', { cwd: compiled })) {
  cpSync(join(compiled, types), join(fresh, types));
}
for (const schema of globSync('src/schematics/*/schema.json', { cwd: root })) {
  cpSync(join(root, schema), join(fresh, schema.slice('src/'.length)));
}
const { featureSchema } = await importCompiled('spec/schema.js');
writeFileSync(join(fresh, 'feature.schema.json'), `${JSON.stringify(featureSchema, null, 2)}\n`);
writeFileSync(join(fresh, 'THIRD-PARTY-LICENCES.txt'), licences());
chmodSync(join(fresh, 'cli/main.js'), 0o755);
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);

/** The licences of the packages that are part of the bundle, as they ask for. */
function licences() {
  const folders = new Set([...bundled].map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const [file] = globSync('{LICENSE,LICENCE,license}*', { cwd: folder });
      if (file === undefined) {
        throw new Error(`${name} is bundled, but says nothing of its licence`);
      }
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(id) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(id)?.[1];
}
