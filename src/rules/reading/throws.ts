import type { Node } from 'oxc-parser';
import { ancestryOf, controllersOf, meaningOf, type Meaning } from './classes.js';
import type { Project } from './project.js';
import { isService } from './roles.js';
import type { SourceFile } from './source-file.js';

const NATIVE = /^(Error|TypeError|RangeError|SyntaxError|ReferenceError|EvalError|URIError|AggregateError)$/;

/** Services that fail at boot, where no request hears of it. */
const CONFIGURES = /(^|\/)(config|database)\/|config\.service\.ts$/;

/** `throw new X()` in a service or a controller. */
export interface Throw {
  readonly file: SourceFile;
  readonly at: Node;
  readonly name: string;
  /** X itself, then what it extends, as far as it can be read. */
  readonly chain: readonly Meaning[];
}

/** Every `throw new X()` (and `throw X()`) of services and controllers; what is only passed on is not listed. */
export function throwsOf(project: Project): readonly Throw[] {
  const controllers = new Set(controllersOf(project).map(({ file }) => file));
  return project.sources
    .filter((file) => (isService(file.path) && !CONFIGURES.test(file.path)) || controllers.has(file))
    .flatMap((file) =>
      file.all('ThrowStatement').flatMap(({ argument }) => {
        if (
          (argument.type !== 'NewExpression' && argument.type !== 'CallExpression') ||
          argument.callee.type !== 'Identifier'
        ) {
          return [];
        }
        const { name } = argument.callee;
        const meaning = meaningOf(project, file, name);
        if (argument.type === 'CallExpression' && !isNative(meaning)) {
          return [];
        }
        const above = meaning.kind === 'class' ? ancestryOf(project, meaning.found) : [];
        return [{ file, at: argument, name, chain: [meaning, ...above] }];
      }),
    );
}

/** Whether a name means an error of the language. */
export function isNative(meaning: Meaning): boolean {
  return meaning.kind === 'foreign' && meaning.specifier === undefined && NATIVE.test(meaning.name);
}
