import { isData } from '../data-files.js';
import { numbersOf } from '../../spec/inflect.js';
import { decorated } from './classes.js';
import { isThing } from './feature-modules.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { textOf } from './syntax.js';
import { commonest, few, finding, type Finding } from './types.js';

export interface SwaggerFacts {
  readonly isPresent: boolean;
  /** Whether the compiler's plugin writes `@ApiProperty()`. */
  readonly plugin: boolean;
  /** How many controllers have a decorator of Swagger. */
  readonly controllers: number;
  /** How controllers are tagged: `users`, `Users`, `User`; undefined where none is. */
  readonly tags: TagHabit | undefined;
}

export interface TagHabit {
  /** `kebab`: order-lines; `title`: Order Lines; `words`: order lines. */
  readonly case: 'kebab' | 'title' | 'words';
  readonly number: 'singular' | 'plural';
}

/** Whether the API is documented with `@nestjs/swagger`, and whether its plugin is on. */
export function readSwagger({ dependency, nestCli, application, sources }: Ground): Finding<SwaggerFacts> {
  const found = dependency('@nestjs/swagger');
  const options = isData(nestCli['compilerOptions']) ? nestCli['compilerOptions'] : {};
  const plugins = [options['plugins']].flat().map((one) => (isData(one) ? one['name'] : one));
  const plugin = plugins.some((name) => typeof name === 'string' && name.startsWith('@nestjs/swagger'));
  const setups = sources.own.flatMap((file) =>
    file.calls
      .filter(({ callee }) => callee === 'SwaggerModule.setup')
      .map(({ start }) => ({ file: file.path, line: file.lineOf(start) })),
  );
  const controllers = sources.own.filter(
    ({ classes, imports }) =>
      imports.some(({ specifier }) => specifier === '@nestjs/swagger') &&
      classes.some(({ decorations }) => decorations.some(({ name }) => name === 'Controller')),
  ).length;
  const isPresent = found !== undefined && (setups.length > 0 || controllers > 0);
  const says = !isPresent
    ? found === undefined
      ? 'no'
      : `${found.range} is a dependency, but nothing sets it up`
    : `${found?.range ?? ''}, ${plugin ? 'with' : 'without'} the compiler plugin`;
  return finding({ isPresent, plugin, controllers, tags: tagsOf(sources.own) }, says, [
    ...(found === undefined ? [] : [{ file: found.file, note: '"@nestjs/swagger"' }]),
    ...(plugin && application.nestCli !== undefined ? [{ file: application.nestCli, note: 'plugins' }] : []),
    ...few(setups, 1),
  ]);
}

/** Tags of things that there are many of; the others tell no number. */
function tagsOf(files: readonly SourceFile[]): TagHabit | undefined {
  const tags = files.flatMap(({ classes }) =>
    classes.flatMap((node) => textOf(decorated(node, 'ApiTags')?.args[0]) ?? []),
  );
  const things = tags.filter((tag) => isThing(tag.toLowerCase()));
  const kind = commonest((things.length === 0 ? tags : things).map(caseOf));
  const number = commonest(things.flatMap(numberOf)) ?? 'plural';
  return kind === undefined ? undefined : { case: kind, number };
}

function caseOf(tag: string): TagHabit['case'] {
  return /^[A-Z]/.test(tag) ? 'title' : tag.includes(' ') ? 'words' : 'kebab';
}

function numberOf(tag: string): readonly TagHabit['number'][] {
  const last = /[A-Za-z][a-z]*$/.exec(tag)?.[0].toLowerCase() ?? '';
  const { singular, plural } = numbersOf(last);
  return singular === plural ? [] : [last === plural ? 'plural' : 'singular'];
}
