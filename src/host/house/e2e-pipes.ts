import type { ReachedCall } from './e2e-reach.js';
import type { E2eFacts } from './e2e-facts.js';
import { globalsOf, providedOf } from './globals.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import type { SourceFile } from './source.js';

const isPipes = (callee: string): boolean => callee.endsWith('.useGlobalPipes');
const checks = (name: string): boolean => /Validat/.test(name);

/** Whether bodies are checked in specs, and the pipes of the entry file where these are the only ones that do. */
export function pipesOf(
  ground: Ground,
  calls: readonly ReachedCall[],
): Pick<E2eFacts, 'pipes' | 'isChecked'> {
  const isThere =
    providedOf(ground, 'APP_PIPE').some(({ name }) => checks(name)) ||
    calls.some(({ file, call }) => isPipes(call.callee) && call.args.some((one) => checks(file.print(one))));
  if (isThere) {
    return { pipes: undefined, isChecked: true };
  }
  const used = globalsOf(ground, 'APP_PIPE', 'useGlobalPipes').find(({ name }) => checks(name));
  const call = used?.file.calls.find(({ start }) => start === used.start);
  const given = call?.args.map((one) => (used === undefined ? undefined : quote(ground, used.file, one)));
  const all = given?.filter((one) => one !== undefined) ?? [];
  return used === undefined || all.length === 0 || all.length !== given?.length
    ? { pipes: undefined, isChecked: false }
    : {
        pipes: {
          text: all.map(({ text }) => text).join(', '),
          imports: all.flatMap(({ imports }) => imports),
        },
        isChecked: true,
      };
}

const STATUSES: Readonly<Record<string, E2eFacts['refusal']>> = {
  400: 400,
  'HttpStatus.BAD_REQUEST': 400,
  BadRequestException: 400,
  422: 422,
  'HttpStatus.UNPROCESSABLE_ENTITY': 422,
  UnprocessableEntityException: 422,
};

/** What the pipe is told to answer with; 400 where it is told nothing. */
export function refusalOf(files: readonly SourceFile[]): E2eFacts['refusal'] {
  const told = files
    .filter(({ text }) => checks(text))
    .flatMap(({ text }) => [
      /exceptionFactory\b[\s\S]{0,400}?\bnew\s+(\w+)\(/.exec(text)?.[1],
      /errorHttpStatusCode\s*:\s*([\w.]+)/.exec(text)?.[1],
    ])
    .find((one) => one !== undefined);
  return told === undefined ? 400 : STATUSES[told];
}
