import { isData } from '../data-files.js';
import type { Ground } from './ground.js';
import { few, finding, type Finding } from './types.js';

export interface SwaggerFacts {
  readonly isPresent: boolean;
  /** Whether the compiler's plugin writes `@ApiProperty()`. */
  readonly plugin: boolean;
  /** How many controllers have a decorator of Swagger. */
  readonly controllers: number;
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
  return finding({ isPresent, plugin, controllers }, says, [
    ...(found === undefined ? [] : [{ file: found.file, note: '"@nestjs/swagger"' }]),
    ...(plugin && application.nestCli !== undefined ? [{ file: application.nestCli, note: 'plugins' }] : []),
    ...few(setups, 1),
  ]);
}
