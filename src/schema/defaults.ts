import type { ScalarField, ScalarType } from '../spec/types.js';
import { quoteLiteral } from './quote.js';

/**
 * Writes a field's default as an SQL expression, or nothing when the column has none. A list without a default of its own
 * starts empty, unless it may be null, which says "not given", or has to hold something.
 *
 * TypeORM's schema diff compares the default that an entity declares, as text, with what the server prints. Of the latter it
 * removes whatever looks like a cast (`/::[\w\s.[\]\-"]+/g`, also within strings) and quotes a whole number. So the default that
 * an entity declares, `default: () => text`, must be the expression of this function
 *  - in quotes when it is a whole or a negative number: `0` -> `'0'`, `-12.50` -> `'-12.50'`, but `12.50`;
 *  - else without its casts, removed by the same pattern: `('a:'::text || ':b'::text)` -> `('a:'|| ':b')`.
 * Expressions that the server prints differently from what it was given would drift for ever, hence these forms:
 *  - the current moment is `now()` for a date too: `CURRENT_DATE` is rewritten by TypeORM before it compares;
 *  - a time of day is `date_trunc('second', now())`: rounding to the second would make 24:00:00 of the day's last half second;
 *  - an instant is cast from text, as a constant is printed in the time zone of whoever looks; so are JSON and IPv6 addresses,
 *    which the server writes in its own way;
 *  - two colons in a row are put together by `||`, since the pattern above would take them and what follows for a cast.
 *
 * @example
 * sqlDefault(status); // 'pending'
 * sqlDefault(placed); // now()
 */
export function sqlDefault(field: ScalarField): string | undefined {
  if (field.default !== undefined) {
    return expressions[field.type](field.default);
  }
  return field.list && !field.optional && Number(field.min ?? 0) === 0 ? `'{}'` : undefined;
}

type Expression = (text: string) => string;

const asItIs: Expression = (text) => text;

const expressions: Record<ScalarType, Expression> = {
  string: stringExpression,
  text: stringExpression,
  integer: asItIs,
  bigint: asItIs,
  decimal: asItIs,
  float: floatExpression,
  boolean: asItIs,
  date: (text) => (text === 'now' ? 'now()' : quoteLiteral(text)),
  time: (text) => (text === 'now' ? `date_trunc('second', now())` : quoteLiteral(text)),
  timestamp: (text) => (text === 'now' ? 'now()' : castFromText(text, 'timestamptz')),
  uuid: (text) => quoteLiteral(text.toLowerCase()),
  // As a constant it would be printed with other blanks and its keys in another order.
  json: (text) => (text === '{}' ? quoteLiteral(text) : castFromText(text, 'jsonb')),
  enum: stringExpression,
  email: stringExpression,
  url: stringExpression,
  slug: stringExpression,
  phone: stringExpression,
  ip: (text) => (text.includes(':') ? castFromText(text, 'inet') : quoteLiteral(text)),
  password: stringExpression,
  secret: stringExpression,
};

function stringExpression(text: string): string {
  return text.includes('::') ? textExpression(text) : quoteLiteral(text);
}

/** Printed by the server exactly as it is, since it is no constant. */
function castFromText(text: string, type: string): string {
  return `(${textExpression(text)})::${type}`;
}

/** `a::b` -> `('a:'::text || ':b'::text)` */
function textExpression(text: string): string {
  return text
    .split(/(?<=:)(?=:)/u)
    .map((piece) => `${quoteLiteral(piece)}::text`)
    .reduce((left, right) => `(${left} || ${right})`);
}

/** The server prints a number with an exponent as a string, and at least two digits of the exponent. */
function floatExpression(text: string): string {
  const shortest = String(Number(text));
  return shortest.includes('e') ? `'${shortest.replace(/(?<=e[+-])\d$/u, '0$&')}'` : shortest;
}
