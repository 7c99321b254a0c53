import type { Dialect } from '../contracts.js';
import type { Inquiry } from './facts.js';
import type { Manifest } from './manifest.js';
import type { Settings } from './settings.js';
import { readCompilerOptions } from './tsconfig.js';

/** What code of the project has to be written for: what its settings say, else what its packages and compiler show. */
export function readDialect(inquiry: Inquiry, manifest: Manifest, settings: Settings): Dialect {
  const moduleSystem = settings.moduleSystem ?? (manifest.data['type'] === 'module' ? 'esm' : 'commonjs');
  return {
    testRunner: settings.testRunner ?? testRunnerOf(inquiry, manifest),
    moduleSystem,
    defaultImports: moduleSystem === 'esm' || hasInterop({ ...inquiry, problems: [] }),
  };
}

function testRunnerOf({ facts }: Inquiry, { dependencies }: Manifest): Dialect['testRunner'] {
  const found = (['vitest', 'jest'] as const).find((name) => dependencies[name] !== undefined);
  if (found !== undefined) {
    facts.push({ about: 'test runner', value: found, evidence: 'package.json' });
  }
  return found ?? 'vitest';
}

/** The compiler's own rule: on where it is said, and where modules are those of Node.js. What is broken is told elsewhere. */
function hasInterop(inquiry: Inquiry): boolean {
  const { esModuleInterop, module } = readCompilerOptions(inquiry);
  return typeof esModuleInterop === 'boolean'
    ? esModuleInterop
    : /^(node\d+|nodenext|preserve)$/i.test(String(module));
}
