import { nearest } from './config-files.js';
import type { Ground } from './ground.js';

const UNIT_CONFIGS = ['ts', 'js', 'mjs', 'cjs', 'cts', 'mts', 'json'].map((end) => `jest.config.${end}`);

/** What tells Jest where else to look, or lies in another file that may do so. */
const LOOKS = /moduleNameMapper|modulePaths|moduleDirectories|resolver|preset|projects|\.\.\.|require\(/;

/**
 * Whether Jest finds what unit specs, and the sources that they load, import by `paths` or from the root of the sources. Where its
 * configuration is not found, nothing speaks against it.
 */
export function findsInUnitSpecs(ground: Ground): boolean {
  const own = ground.manifest['jest'] ?? ground.rootManifest['jest'];
  const file = nearest(ground, UNIT_CONFIGS);
  const text = own === undefined ? file && ground.reader.read(file) : JSON.stringify(own);
  return text === undefined || LOOKS.test(text);
}

/** The same for e2e specs. */
export function findsInE2eSpecs({ reader }: Ground, config: string | undefined): boolean {
  return config === undefined || !/jest/.test(config) || LOOKS.test(reader.read(config));
}
