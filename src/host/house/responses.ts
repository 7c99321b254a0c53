import type { ControllerFacts } from './controllers.js';
import { globalsOf } from './globals.js';
import { type ConstructedFacts, readConstructed } from './constructed.js';
import type { Ground } from './ground.js';
import { type InstanceFacts, readInstances } from './instances.js';
import type { Persisted } from './persisted.js';
import type { SourceFile } from './source.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

/**
 * - `serializer`: ClassSerializerInterceptor, with `@Exclude()` and `@Expose()` on the class;
 * - `plainToInstance`: class-transformer called by hand;
 * - `toDto`: a method of the entity or model;
 * - `mapper`: a class or function of its own, such as `OrderMapper.toDto(order)`;
 * - `fromEntity`: a static method of the response;
 * - `plain`: whatever the service returns.
 */
export type MappingStyle = 'serializer' | 'plainToInstance' | 'toDto' | 'mapper' | 'fromEntity' | 'plain';

export interface ResponseFacts {
  readonly mapping: MappingStyle;
  /** How often each style shows. */
  readonly counts: Readonly<Partial<Record<MappingStyle, number>>>;
  readonly observables: boolean;
  /** What the static method of a response is called that makes one of a row: `fromEntity`. */
  readonly maker: string | undefined;
  /** Where constructors of responses are given the entity. */
  readonly constructed: ConstructedFacts | undefined;
  /** How class-transformer is called by hand. */
  readonly instances: InstanceFacts;
}

interface Sign {
  readonly file: SourceFile;
  readonly start: number;
}

/** Fewer calls may be about something else. */
const ENOUGH = 2;

/**
 * How entities become responses. What is called by hand tells more than decorators, which also stand on classes that are
 * made by hand.
 */
export function readResponses(
  ground: Ground,
  controllers: readonly ControllerFacts[],
  entities: readonly Persisted[],
): Finding<ResponseFacts> {
  const answering = ground.sources.own.filter(isAnswering);
  const calls = (is: (callee: string) => boolean): Sign[] =>
    answering.flatMap((file) =>
      file.calls.filter(({ callee }) => is(callee)).map(({ start }) => ({ file, start })),
    );
  const byHand: readonly (readonly [MappingStyle, readonly Sign[]])[] = [
    ['mapper', calls(isMapper)],
    [
      'toDto',
      calls(
        (callee) =>
          /\.(toDto|toDTO|toDtos|toPageDto|toResponse|toPresentation)$/.test(callee) && !isMapper(callee),
      ),
    ],
    ['plainToInstance', calls((callee) => /^plainTo(Instance|Class)$/.test(callee))],
    ['fromEntity', calls((callee) => MAKES.test(callee))],
  ];
  const serializer = serializes(ground) ? marks(ground) : [];
  const signs = [...byHand, ['serializer', serializer] as const].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const clear = byHand.toSorted(([, a], [, b]) => b.length - a.length)[0];
  const top = clear !== undefined && clear[1].length >= ENOUGH ? clear : signs[0];
  const [mapping, shown] = top === undefined || top[1].length === 0 ? (['plain', []] as const) : top;
  const observables = controllers.some(({ routes }) =>
    routes.some(({ type }) => type.startsWith('Observable<')),
  );
  const counts = Object.fromEntries(
    signs.filter(([, found]) => found.length > 0).map(([style, found]) => [style, found.length]),
  );
  return finding(
    {
      mapping,
      counts,
      observables,
      maker: makerIn(answering),
      constructed: readConstructed(ground, entities),
      instances: readInstances(ground, entities),
    },
    `${NAMES[mapping]}${observables ? ', as Observables' : ''}`,
    few(shown, 1).map(({ file, start }) => ({
      file: file.path,
      line: file.lineOf(start),
      note: `one of ${counted(shown.length, 'use')}`,
    })),
  );
}

const NAMES: Readonly<Record<MappingStyle, string>> = {
  serializer: 'ClassSerializerInterceptor with @Exclude and @Expose',
  plainToInstance: 'plainToInstance()',
  toDto: 'a method such as toDto()',
  mapper: 'mapper classes',
  fromEntity: 'static methods of the response classes',
  plain: 'what services return, as it is',
};

const MAKES = /(?:Dto|DTO|Response)\.(from\w*|of|create)$/;

/** Those that make many of many are made of the one for one. */
function makerIn(files: readonly SourceFile[]): string | undefined {
  const names = files.flatMap(({ calls }) => calls.flatMap(({ callee }) => MAKES.exec(callee)?.[1] ?? []));
  return commonest(names.filter((name) => !/(s|List|Page|Many)$/.test(name)));
}

const isMapper = (callee: string): boolean => /mapper\.\w+$/i.test(callee);

/** Mappers between the domain and its persistence are no answers. */
const isAnswering = ({ path }: SourceFile): boolean =>
  /(service|controller|presenter|use-?case|handler|resolver|facade)s?[./-]/i.test(path) &&
  !/(persistence|repositor)/i.test(path);

function serializes(ground: Ground): boolean {
  const name = 'ClassSerializerInterceptor';
  return (
    globalsOf(ground, 'APP_INTERCEPTOR', 'useGlobalInterceptors').some((one) => one.name === name) ||
    ground.sources.own.some(({ text }) => new RegExp(`@UseInterceptors\\([^)]*${name}`).test(text))
  );
}

function marks({ sources }: Ground): Sign[] {
  return [...sources.own, ...sources.shared].flatMap((file) =>
    file.classes
      .flatMap(({ members }) => members)
      .flatMap(({ decorations }) => decorations)
      .filter(({ name }) => name === 'Exclude' || name === 'Expose')
      .map(({ node }) => ({ file, start: node.start })),
  );
}
