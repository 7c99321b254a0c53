import { joinImports } from './imports.js';
import type { Code, ImportRequest } from './types.js';

/** What a template of {@link code} takes between its parts. A list is joined by line breaks. */
export type CodePart = string | number | Code | readonly CodePart[];

/** Tells a {@link Code} from the other values of a view. */
export function isCode(value: unknown): value is Code {
  return typeof value === 'object' && value !== null && 'text' in value && 'imports' in value;
}

/**
 * Builds a {@link Code} from text and other Codes, whose imports come along. Interpolated strings are taken as
 * TypeScript, so anything that a user wrote goes through `literal` or an escaper first.
 *
 * @example
 * const column = use('Column', 'typeorm');
 * code`@${column}({ type: ${literal('text')} })` // imports Column from typeorm
 */
export function code(parts: TemplateStringsArray, ...values: readonly CodePart[]): Code {
  const codes = values.map(toCode);
  return {
    text: parts.map((part, index) => part + (codes[index]?.text ?? '')).join(''),
    imports: joinImports(codes.map(({ imports }) => imports)),
  };
}

/**
 * A name together with the import that brings it.
 *
 * @param from a package, or a project module from the app root: `src/common/entities/managed.entity`
 * @param how `alias` renames it in the file, `typeOnly` imports the type alone
 * @returns code whose text is the local name
 */
export function use(name: string, from: string, how: Pick<ImportRequest, 'alias' | 'typeOnly'> = {}): Code {
  if ((name === '*' || name === 'default') && how.alias === undefined) {
    throw new Error(`importing ${name} from ${from} needs an alias`);
  }
  return { text: how.alias ?? name, imports: [{ from, name, ...how }] };
}

/** Puts pieces one after the other. Empty pieces stay: leave them out beforehand when no empty line is wanted. */
export function joinCode(parts: readonly CodePart[], separator = '\n'): Code {
  const codes = parts.map(toCode);
  return {
    text: codes.map(({ text }) => text).join(separator),
    imports: joinImports(codes.map(({ imports }) => imports)),
  };
}

/** Makes Code of anything that a template of {@link code} takes. */
export function toCode(part: CodePart): Code {
  if (typeof part === 'string' || typeof part === 'number') {
    return { text: String(part), imports: [] };
  }
  return isCode(part) ? part : joinCode(part);
}

/** Every import that a value needs, however deep it lies in lists and objects. */
export function importsOf(value: unknown): readonly ImportRequest[] {
  if (isCode(value)) {
    return value.imports;
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(importsOf) : [];
}
