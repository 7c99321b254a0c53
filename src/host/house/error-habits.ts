import { decorated } from './classes.js';
import { globalsOf } from './globals.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

export interface ErrorFacts {
  /** `nest`: its built-in exceptions; `own`: classes of the house. */
  readonly style: 'nest' | 'own';
  /** The class that most of the house's own extend: `DomainError`. */
  readonly base: { readonly className: string; readonly file: string } | undefined;
  /** An enum or constant of error codes: `ErrorCode`. */
  readonly codes: { readonly name: string; readonly file: string } | undefined;
  readonly nestCount: number;
  readonly ownCount: number;
  /** Exception filters that see every request. */
  readonly filters: readonly string[];
}

/** What services throw: counted over the `throw`s of the application. */
export function readErrors(ground: Ground): Finding<ErrorFacts> {
  const { sources, resolver } = ground;
  const thrown = sources.own.flatMap((file) =>
    file.throws.map(({ name, start }) => ({ file, name, start, origin: resolver.originOf(file, name) })),
  );
  const nest = thrown.filter(({ origin }) => origin?.specifier === '@nestjs/common');
  const own = thrown.flatMap(({ file, name, start, origin }) => {
    const declared = origin?.specifier === '@nestjs/common' ? undefined : resolver.classOf(file, name);
    return declared === undefined ? [] : [{ file, start, declared }];
  });
  const bases = own.map(({ declared }) => {
    const { superName } = declared.node;
    return superName === undefined ? undefined : resolver.classOf(declared.file, superName);
  });
  const most = commonest(own.map(({ declared }) => declared.node));
  const isShared =
    own.filter(({ declared }) => declared.node === most).length * 2 > own.length && own.length > 2;
  if (isShared) {
    // One class that is thrown everywhere is itself what others build on.
    bases.push(...own.filter(({ declared }) => declared.node === most).map(({ declared }) => declared));
  }
  const base = commonest(bases.filter((one) => one !== undefined).map(({ node }) => node));
  const baseFile = bases.find((one) => one?.node === base)?.file;
  const style = own.length > nest.length ? 'own' : 'nest';
  const codes = codesOf(sources.own);
  const filters = filtersOf(ground);
  const value: ErrorFacts = {
    style,
    base:
      base === undefined || baseFile === undefined
        ? undefined
        : { className: base.name, file: baseFile.path },
    codes,
    nestCount: nest.length,
    ownCount: own.length,
    filters,
  };
  const says = [
    thrown.length === 0
      ? 'nothing is thrown yet'
      : style === 'nest'
        ? "Nest's exceptions"
        : `exceptions of the house${base === undefined ? '' : `, ${base.name}`}`,
    ...(codes === undefined ? [] : [`codes in ${codes.name}`]),
    ...(filters.length === 0 ? [] : [`filters ${filters.join(', ')}`]),
  ].join(', ');
  const [first] = style === 'nest' ? nest : own;
  const note = `${nest.length} of Nest, ${own.length} of the house, of ${counted(thrown.length, 'throw')}`;
  return finding(value, says, [
    ...(first === undefined ? [] : [{ file: first.file.path, line: first.file.lineOf(first.start), note }]),
    base === undefined || baseFile === undefined
      ? undefined
      : { file: baseFile.path, line: baseFile.lineOf(base.start), note: base.name },
    ...few(codes === undefined ? [] : [{ file: codes.file, note: codes.name }]),
  ]);
}

function codesOf(files: readonly SourceFile[]): ErrorFacts['codes'] {
  for (const file of files) {
    const found = file.exports.find(
      ({ exported, specifier }) =>
        specifier === undefined &&
        /^(ERROR_?CODES?|ErrorCodes?|ErrorCodeEnum|ErrorKeys?|errorCodes)$/.test(exported),
    );
    if (found !== undefined) {
      return { name: found.exported, file: file.path };
    }
  }
  return undefined;
}

function filtersOf(ground: Ground): readonly string[] {
  const around = globalsOf(ground, 'APP_FILTER', 'useGlobalFilters').map(({ name }) => name);
  const declared = ground.sources.own.flatMap(({ classes }) =>
    classes.filter((node) => decorated(node, 'Catch') !== undefined),
  );
  return [...new Set(around)].filter(
    (name) => declared.some((node) => node.name === name) || name.endsWith('Filter'),
  );
}
