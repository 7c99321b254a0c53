import type { Project } from './project.js';

/** Services by their name: `src/orders/orders.service.ts`. */
export function isService(path: string): boolean {
  return path.endsWith('.service.ts');
}

export function isRepository(path: string): boolean {
  return path.endsWith('.repository.ts');
}

/**
 * Whether a file is a command of its own and no part of the running service: it lies in a scripts or cli folder,
 * is called so, or an npm script runs it (from `src`, or built, from `dist`).
 */
export function isCommandFile(project: Project, path: string): boolean {
  if (path === 'src/main.ts') {
    return false;
  }
  const stem = path.replace(/^src\//, '').replace(/\.[cm]?tsx?$/, '');
  const places = new Set(['src', 'dist', 'dist/src'].map((folder) => `${folder}/${stem}`));
  return (
    /(^|\/)(scripts|cli|commands)\//.test(path) ||
    /\.(cli|command|script)\.ts$/.test(path) ||
    wordsOf(project.scripts).some((word) => places.has(word))
  );
}

function wordsOf(scripts: Readonly<Record<string, string>>): string[] {
  return Object.values(scripts)
    .flatMap((command) => command.split(/[\s'"=]+/))
    .map((word) => word.replace(/^\.\//, '').replace(/\.[cm]?[jt]s$/, ''));
}
