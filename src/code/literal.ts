/** What {@link literal} can print. */
export type LiteralValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly LiteralValue[]
  | { readonly [key: string]: LiteralValue };

/**
 * Prints a value as a TypeScript literal that means exactly this value, whatever a user put into it: quotes, line
 * breaks, invisible and direction-changing characters, lone surrogates and `</script` are escaped.
 *
 * @throws Error for NaN and the infinities, which have no literal
 *
 * @example
 * literal("it's") // 'it\'s', quotes included
 */
export function literal(value: LiteralValue): string {
  if (typeof value === 'string') {
    return `'${escapeString(value)}'`;
  }
  if (typeof value === 'number') {
    return numberLiteral(value);
  }
  if (typeof value === 'object' && value !== null) {
    return compound(value);
  }
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

function compound(value: readonly LiteralValue[] | { readonly [key: string]: LiteralValue }): string {
  if (Array.isArray(value)) {
    return `[${value.map(literal).join(', ')}]`;
  }
  const entries = Object.entries(value).map(([key, one]) => `${propertyKey(key)}: ${literal(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key of an object literal: bare where that is possible; `__proto__` computed, as it sets the prototype otherwise. */
export function propertyKey(key: string): string {
  if (key === '__proto__') {
    return `['__proto__']`;
  }
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) {
    throw new Error(`${value} has no literal`);
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Controls, invisible formatting (the "trojan source" characters), lone surrogates, U+2028 and U+2029. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeString(text: string): string {
  return text
    .replace(/['\\]/g, '\\$&')
    .replace(/<(?=\/script)/gi, '\\x3C')
    .replace(UNSAFE, (char) => NAMED[char] ?? unicodeEscape(char));
}

function unicodeEscape(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** Makes text safe between backticks. */
export function escapeTemplate(text: string): string {
  return text.replace(/[`\\]|\$(?=\{)/g, '\\$&');
}

/** Makes text safe inside a block comment. */
export function escapeBlockComment(text: string): string {
  return text.replace(UNSAFE, (char) => (char === '\n' ? char : ' ')).replace(/\*\//g, '*\\/');
}

/** Makes text safe in a line comment: every kind of line break becomes a space. */
export function escapeLineComment(text: string): string {
  return text.replace(UNSAFE, ' ');
}

/**
 * Prints a documentation comment.
 *
 * @param lines prose, escaped here; a line break inside one starts a new line; '' gives an empty line
 * @returns '' for no lines at all
 */
export function docComment(...lines: readonly string[]): string {
  const all = lines.flatMap((line) => escapeBlockComment(line).split('\n')).map((line) => line.trimEnd());
  if (all.length <= 1) {
    return all[0] === undefined || all[0] === '' ? '' : `/** ${all[0]} */`;
  }
  return ['/**', ...all.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}
