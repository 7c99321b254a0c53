import { joinCode } from '../../code/index.js';
import type { Code } from '../../code/types.js';
import type { ReachedCall } from './e2e-reach.js';
import type { E2eFacts } from './e2e-facts.js';
import { globalsOf, providedOf } from './globals.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import type { SourceFile } from './source.js';

const isPipes = (callee: string): boolean => callee.endsWith('.useGlobalPipes');
const checks = (name: string): boolean => /Validat/.test(name);

/** Whether bodies are checked in specs, by which pipes, and what these answer. */
export function pipesOf(
  ground: Ground,
  calls: readonly ReachedCall[],
): Pick<E2eFacts, 'pipes' | 'isChecked' | 'refusal'> {
  const { own } = ground.sources;
  const provided = providedOf(ground, 'APP_PIPE').find(({ name }) => checks(name));
  const used = calls.flatMap(({ file, call }) => (isPipes(call.callee) ? call.args.map(file.print) : []));
  if (provided !== undefined || used.some(checks)) {
    const files = [...own, ...calls.map(({ file }) => file)];
    const isPlain = provided === undefined;
    return { pipes: undefined, isChecked: true, refusal: refusalOf(isPlain ? used.join('\n') : '', files) };
  }
  const pipes = entryPipes(ground);
  return { pipes, isChecked: pipes !== undefined, refusal: refusalOf(pipes?.text ?? '', own) };
}

/** The pipes that the entry file gives the application, where these can be repeated. */
function entryPipes(ground: Ground): Code | undefined {
  const used = globalsOf(ground, 'APP_PIPE', 'useGlobalPipes').find(({ name }) => checks(name));
  const call = used?.file.calls.find(({ start }) => start === used.start);
  const given =
    call?.args.map((one) => (used === undefined ? undefined : quote(ground, used.file, one))) ?? [];
  const all = given.filter((one) => one !== undefined);
  return all.length === 0 || all.length < given.length ? undefined : joinCode(all, ', ');
}

const STATUSES: Readonly<Record<string, E2eFacts['refusal']>> = {
  400: 400,
  'HttpStatus.BAD_REQUEST': 400,
  BadRequestException: 400,
  422: 422,
  'HttpStatus.UNPROCESSABLE_ENTITY': 422,
  UnprocessableEntityException: 422,
};

/** A pipe that says all about itself where it is made. */
const PLAIN = /\bnew ValidationPipe\((\{[^}]*\})?\)/;

/** What a body that is not valid is answered with; 400 where nothing else is told. */
function refusalOf(pipe: string, files: readonly SourceFile[]): E2eFacts['refusal'] {
  const texts = PLAIN.test(pipe) ? [pipe] : files.map(({ text }) => text).filter(checks);
  const told = texts
    .flatMap((text) => [
      /exceptionFactory\b[\s\S]{0,400}?\bnew\s+(\w+)\(/.exec(text)?.[1],
      /errorHttpStatusCode\s*:\s*([\w.]+)/.exec(text)?.[1],
    ])
    .find((one) => one !== undefined);
  return told === undefined ? 400 : STATUSES[told];
}
