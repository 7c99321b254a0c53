import { localName, projectModule } from '../code/index.js';
import type { ImportRequest } from '../code/types.js';
import type { EditResult } from '../contracts.js';
import {
  addImports,
  type EditPlace,
  importDeclarations,
  parseSource,
  type Program,
  referencedNames,
  removeImports,
  requestsOf,
} from '../edit/index.js';
import { blockOf, foldImports, isBlock, withoutBlock } from './import-block.js';
import { type Line, type Lines, splitLines } from './lines.js';
import { changesByHand, type Generated, type Merged, merged, toEdit } from './merge-text.js';
import { countRepeated } from './repeated.js';
import { mergeLines } from './three-way.js';

/**
 * Brings into a user's TypeScript file what has changed in what is generated. All but the imports is merged by lines; of the
 * imports, those that are new are added where the result uses them, and those that are gone are taken out where it does not.
 *
 * @param generated both texts, which parse and are written in the project's import style
 * @returns a function of the user's text; refused with all that is to be done where both have changed the same lines
 */
export function mergeSource(generated: Generated, place: EditPlace): (mine: string) => EditResult {
  const base = parsed(generated.base);
  const theirs = parsed(generated.theirs);
  return (mine) => {
    const own = splitLines(mine);
    const text = own.lines.map(({ raw }) => raw).join('');
    const source = parseSource(text);
    if (!source.ok) {
      const { message, line } = source.problem;
      const reason = `it does not parse: ${message} (line ${line})`;
      return { status: 'refused', reason, byHand: changesByHand(generated, own) };
    }
    const both = base.lines.some(isBlock) && theirs.lines.some(isBlock);
    const foldedOf = (lines: readonly Line[]): readonly Line[] => (both ? lines : withoutBlock(lines));
    const regions = mergeLines(
      foldedOf(base.lines),
      foldImports(text, source.program),
      foldedOf(theirs.lines),
    );
    const body = merged(regions, own, (result) =>
      isSound(result, [source.program, base.program, theirs.program]),
    );
    const result = withImports(body, base.program, theirs.program, place);
    const block = blockOf(text, source.program)?.replaceAll('\r\n', '\n');
    const isUntouched = block === blockOf(generated.base, base.program);
    return toEdit(mine, isUntouched ? withBlock(result, generated.theirs, own) : result);
  };
}

function parsed(text: string): { readonly lines: readonly Line[]; readonly program: Program } {
  const source = parseSource(text);
  if (!source.ok) {
    throw new Error(`a generated file does not parse: ${source.problem.message}`);
  }
  return { lines: foldImports(text, source.program), program: source.program };
}

/** Whether a merged text parses, and says nothing twice but what the user's or ours says twice. */
function isSound(text: string, [mine, base, theirs]: readonly [Program, Program, Program]): boolean {
  const source = parseSource(text);
  const ours = Math.max(0, countRepeated(theirs) - countRepeated(base));
  return source.ok && countRepeated(source.program) <= countRepeated(mine) + ours;
}

function withImports(body: Merged, base: Program, theirs: Program, place: EditPlace): Merged {
  const [before, after] = [importsIn(base), importsIn(theirs)];
  const gained = minus(after, before);
  const imports = gained.map((request) => `+ ${printed(request)}`);
  const byHand = [...(imports.length === 0 ? [] : ['among the imports:', ...imports]), body.byHand].join(
    '\n',
  );
  if (!body.ok) {
    return { ...body, byHand };
  }
  const added = addMissing(body.text, gained, place);
  if (added.status === 'refused') {
    return { ok: false, reason: added.reason, byHand };
  }
  const text = added.status === 'edited' ? added.text : body.text;
  const removed = removeImports(minus(before, after), place.file)(text);
  return { ok: true, text: removed.status === 'edited' ? removed.text : text, byHand };
}

/** Imports that nobody has arranged otherwise stand as they are generated, when they are the same ones. */
function withBlock(result: Merged, theirs: string, { eol }: Lines): Merged {
  const [merge, generated] = [parseSource(result.ok ? result.text : ''), parseSource(theirs)];
  if (!result.ok || !merge.ok || !generated.ok) {
    return result;
  }
  const [own, wanted] = [importsIn(merge.program), importsIn(generated.program)];
  const from = blockOf(result.text, merge.program)?.replace(/^\uFEFF/u, '');
  const to = blockOf(theirs, generated.program);
  return from === undefined ||
    to === undefined ||
    minus(own, wanted).length > 0 ||
    minus(wanted, own).length > 0
    ? result
    : { ...result, text: result.text.replace(from, () => to.replaceAll('\n', eol)) };
}

/** A name that the file has from elsewhere, from a barrel say, is taken to be the same thing. */
function addMissing(text: string, gained: readonly ImportRequest[], place: EditPlace): EditResult {
  const source = parseSource(text);
  if (!source.ok) {
    throw new Error(`${place.file} does not parse after the merge`);
  }
  const used = referencedNames(source.program);
  const own = importsIn(source.program);
  const there = new Set(own.filter(({ typeOnly }) => typeOnly !== true).map(localName));
  const needed = gained
    .filter((request) => used.has(localName(request)) && !there.has(localName(request)))
    .map((request) =>
      Object.assign({}, request, {
        from: projectModule(request.from, place.file, place.importStyle) ?? request.from,
      }),
    );
  return addImports(needed, place)(text);
}

function importsIn(program: Program): readonly ImportRequest[] {
  return importDeclarations(program).flatMap(requestsOf);
}

function minus(some: readonly ImportRequest[], others: readonly ImportRequest[]): readonly ImportRequest[] {
  const texts = new Set(others.map(printed));
  return some.filter((request) => !texts.has(printed(request)));
}

/** An import as a declaration of its own. */
function printed({ from, name, alias, typeOnly }: ImportRequest): string {
  const names: Record<string, string> = { default: alias ?? '', '*': `* as ${alias ?? ''}` };
  const what = names[name] ?? `{ ${name}${alias === undefined ? '' : ` as ${alias}`} }`;
  return `import ${typeOnly === true ? 'type ' : ''}${what} from '${from}';`;
}
