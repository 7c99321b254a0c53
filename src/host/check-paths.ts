import type { ImportStyle } from '../contracts.js';
import type { Inquiry } from './facts.js';
import { mapped, type PathMapping } from './tsconfig.js';

/** `src/x` only means a module of the project where the compiler is told so. */
export function checkPaths({ problems, shared }: Inquiry, style: ImportStyle, mapping: PathMapping): void {
  const place = shared?.tsconfig ?? 'tsconfig.json';
  if (style.kind === 'alias' && style.aliases.length === 0) {
    problems.push({
      code: 'host/no-paths',
      place,
      message: 'imports are to be by alias, and the compiler knows none that leads below "src/"',
      hint: 'add "paths": { "@/*": ["./src/*"] } to the compilerOptions, or set importStyle in .nest-persona/persona.yaml',
    });
  }
  if (style.kind === 'absolute' && mapped(mapping, 'src/x') !== 'src/x') {
    problems.push({
      code: 'host/no-paths',
      place,
      message: 'imports are to be absolute, and the compiler does not find "src/…"',
      hint: 'add "paths": { "src/*": ["./src/*"] } to the compilerOptions, or set importStyle in .nest-persona/persona.yaml',
    });
  }
}
