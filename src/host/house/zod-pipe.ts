import type { Code } from '../../code/types.js';
import { globalsOf } from './globals.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import { isRoute } from './controllers.js';
import type { SourceFile } from './source.js';
import type { Decoration } from './syntax.js';
import { bare } from './syntax.js';
import { tally } from './types.js';
import type { ZodSchema, ZodUse } from './zod-declarations.js';

/**
 * What checks the bodies of requests:
 * - `global`: a pipe before every route, which finds the schema of a class;
 * - `class`: such a pipe on each controller or route;
 * - `parameter`: `@Body(new ZodValidationPipe(schema))`;
 * - `route`: `@UsePipes(new ZodValidationPipe(schema))`.
 */
export interface ZodPipe {
  readonly at: 'global' | 'class' | 'parameter' | 'route';
  /** `ZodValidationPipe` */
  readonly use: Code;
  readonly isNew: boolean;
  /** What it is given. */
  readonly takes: 'schema' | 'class';
  /** What it answers to what is not valid; undefined where that is not told in the pipe itself. */
  readonly refusal: 400 | 422 | undefined;
}

/** The pipe that most routes of the house have; undefined where none is known. */
export function zodPipe(
  ground: Ground,
  schemas: readonly ZodSchema[],
  uses: readonly ZodUse[],
): ZodPipe | undefined {
  const global = globalsOf(ground, 'APP_PIPE', 'useGlobalPipes').find(({ name }) => /Zod/.test(name));
  if (global !== undefined) {
    const { name, file } = global;
    const refusal = refusalOf(ground, file, name);
    return { at: 'global', use: { text: name, imports: [] }, isNew: false, takes: 'class', refusal };
  }
  const names: Names = new Map([
    ...uses.filter(({ kind }) => kind === 'class').map(({ name }) => [name, 'class'] as const),
    ...schemas.map(({ name }) => [name, 'schema'] as const),
  ]);
  const found = ground.sources.own.flatMap((file) =>
    decorationsIn(file).flatMap((one) => pipesOf(ground, file, one, names)),
  );
  const [top] = tally(found.map((one) => JSON.stringify(one)));
  return found.find((one) => JSON.stringify(one) === top?.[0]);
}

/** What controllers, their routes and the parameters of these carry. */
function decorationsIn(file: SourceFile): readonly (readonly Decoration[])[] {
  return file.classes.flatMap((node) => {
    const routes = node.members.filter((member) => isRoute(file, member));
    const parameters = routes.flatMap((route) => route.parameters);
    return [node, ...routes, ...parameters].map(({ decorations }) => decorations);
  });
}

type Names = ReadonlyMap<string, ZodPipe['takes']>;

function pipesOf(
  ground: Ground,
  file: SourceFile,
  decorations: readonly Decoration[],
  names: Names,
): readonly ZodPipe[] {
  return decorations.flatMap(({ name, args }) =>
    /^(UsePipes|Body|Query)$/.test(name)
      ? args.flatMap((argument): readonly ZodPipe[] => {
          const node = bare(argument);
          const at = name === 'UsePipes' ? 'route' : 'parameter';
          if (node?.type === 'Identifier' && /Zod/.test(node.name)) {
            const use = quote(ground, file, node);
            const refusal = refusalOf(ground, file, node.name);
            return use === undefined ? [] : [{ at: 'class', use, isNew: false, takes: 'class', refusal }];
          }
          if (node?.type !== 'NewExpression' && node?.type !== 'CallExpression') {
            return [];
          }
          const [given] = node.arguments;
          const use = quote(ground, file, node.callee);
          const takes = given?.type === 'Identifier' ? names.get(given.name) : undefined;
          return takes === undefined || use === undefined
            ? []
            : [
                {
                  at,
                  use,
                  isNew: node.type === 'NewExpression',
                  takes,
                  refusal: refusalOf(ground, file, use.text),
                },
              ];
        })
      : [],
  );
}

/** Where the pipe is a class of the house, by what it throws; others answer 400 unless they are told to do otherwise. */
function refusalOf({ resolver, sources }: Ground, file: SourceFile, name: string): ZodPipe['refusal'] {
  const origin = resolver.originOf(file, name);
  const path = origin === undefined ? file.path : resolver.fileOf(file.path, origin.specifier);
  if (path === undefined) {
    return 400;
  }
  const text = sources.open(path)?.text ?? '';
  if (/\bBadRequestException\(|HttpStatus\.BAD_REQUEST/.test(text)) {
    return 400;
  }
  return /\bUnprocessableEntityException\(|HttpStatus\.UNPROCESSABLE_ENTITY/.test(text) ? 422 : undefined;
}
