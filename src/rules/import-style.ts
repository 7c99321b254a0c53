import { posix } from 'node:path';
import { retarget } from '../code/index.js';
import {
  isProjectSpecifier,
  moduleUses,
  resolveModule,
  targetOf,
  type ModuleUse,
} from './reading/imports.js';
import type { Project } from './reading/project.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** Modules of the project are named in the persona's one way. */
export const importStyle: Rule = {
  id: 'import-style',
  clauses: ['BV-02'],
  rationale:
    'When a module has one name only, it can be searched for, and moved by replacing that name. A specifier in another style may also fail where the rest works: in the built service, in tests or in the migration command.',
  remedy:
    'Write the specifier as the message says, and set the editor to this style, so that its own imports agree.',
  appliesTo: () => true,
  check: (project) =>
    project.files.flatMap((file) =>
      moduleUses(file).flatMap((use) => {
        const expected = expectedSpecifier(project, file, use);
        return expected === undefined || expected === use.specifier
          ? []
          : [file.breach(use.at, `import of '${use.specifier}' has to be '${expected}'`)];
      }),
    ),
};

/** How the persona writes this import; undefined when the style says nothing about it. */
function expectedSpecifier(project: Project, file: SourceFile, { specifier }: ModuleUse): string | undefined {
  const style = project.traits.importStyle;
  if (!isProjectSpecifier(specifier)) {
    return undefined;
  }
  // What is no code (JSON, files that a later build step writes) has no specifier in the persona's style.
  const target = resolveModule(project, file.path, specifier);
  if (target === undefined) {
    return undefined;
  }
  if (style.kind === 'absolute') {
    return specifier.startsWith('.')
      ? withoutExtension(targetOf(file.path, specifier) ?? specifier)
      : specifier;
  }
  if (style.kind === 'alias') {
    // Which of several aliases is taken is left to the project, as is a relative path where none leads there.
    const expected = retarget(
      withoutExtension(targetOf(file.path, specifier) ?? specifier),
      file.path,
      style,
    );
    return expected.startsWith('.') && specifier.startsWith('.') ? specifier : expected;
  }
  return specifier.startsWith('.') && WRITTEN[style.extension].test(specifier)
    ? specifier
    : relative(file.path, target.path, style.extension);
}

/** How a relative specifier looks that follows the style; without extension, hosts write all kinds. */
const WRITTEN = { '': /^/, '.js': /\.[cm]?jsx?$/, '.ts': /\.[cm]?tsx?$/ } as const;

function relative(from: string, target: string, extension: '' | '.js' | '.ts'): string {
  const path = posix.relative(posix.dirname(from), target);
  const specifier = path.startsWith('.') ? path : `./${path}`;
  return extension === '.ts'
    ? specifier
    : extension === '.js'
      ? specifier.replace(/\.([cm]?)tsx?$/, '.$1js')
      : withoutExtension(specifier);
}

const withoutExtension = (path: string): string => path.replace(/\.[cm]?[jt]sx?$/, '');
