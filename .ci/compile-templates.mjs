// Handlebars templates as functions, made when the package is built: parsing them was a tenth of what a feature cost.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

/**
 * The module that takes the place of `src/render/own-templates.ts` in the published package.
 *
 * @param folder where the templates lie
 * @param render `src/render/templates.ts`, compiled: what it says of a template holds for both forms
 * @returns {string} JavaScript that exports `ownTemplates`
 */
export function compiledTemplates(folder, { OPTIONS, readTemplate }) {
  const names = globSync('**/*.hbs', { cwd: folder }).map((path) =>
    path.replaceAll('\\', '/').replace(/\.hbs$/u, ''),
  );
  const entries = names.sort().map((name) => {
    const { ast, names: mentions, partials } = readTemplate(folder, name);
    // Its type is that of the object which the text describes.
    // oxlint-disable-next-line typescript/no-base-to-string
    const print = String(Handlebars.precompile(ast, OPTIONS));
    return `${JSON.stringify(name)}: { print: ${print}, names: ${JSON.stringify([...new Set(mentions)])}, partials: ${JSON.stringify(partials)} }`;
  });
  const store = JSON.stringify(join(import.meta.dirname, '../.cache/build/render/compiled-templates.js'));
  return `import { compiledStore } from ${store};\nexport const ownTemplates = compiledStore({\n${entries.join(',\n')}\n});\n`;
}
