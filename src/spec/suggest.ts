import { closest, distance } from 'fastest-levenshtein';

/** What people type who come from elsewhere, and what it is called here. */
const aliases = new Map(
  Object.entries({
    array: 'string-list',
    bool: 'boolean',
    char: 'string',
    cidr: 'ip',
    currency: 'decimal:12:2',
    datetime: 'timestamp',
    double: 'float',
    file: 'url',
    guid: 'uuid',
    inet: 'ip',
    int: 'integer',
    int4: 'integer',
    int8: 'bigint',
    jsonb: 'json',
    link: 'url',
    long: 'bigint',
    mail: 'email',
    money: 'decimal:12:2',
    number: 'integer',
    numeric: 'decimal:12:2',
    object: 'json',
    password_hash: 'password',
    real: 'float',
    serial: 'integer',
    str: 'string',
    timestamptz: 'timestamp',
    varchar: 'string',
    belongsto: 'ref',
    'belongs-to': 'ref',
    'many-to-one': 'ref',
    manytoone: 'ref',
    reference: 'ref',
    references: 'ref',
    relation: 'ref',
    nullable: 'optional',
    null: 'optional',
    required: 'optional=off',
    uniq: 'unique',
    indexed: 'index',
    searchable: 'search',
    sortable: 'sort',
    filterable: 'filter',
    ondelete: 'on-delete',
    'read-only': 'readonly',
  }),
);

/** The candidate that was probably meant, or nothing when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const alias = aliases.get(typed);
  if (alias !== undefined && candidates.some((candidate) => candidate === alias.split(/[:=]/u)[0])) {
    return alias;
  }
  if (candidates.length === 0 || typed.length > 64) {
    return undefined;
  }
  const best =
    candidates.find((candidate) => lettersOf(candidate) === lettersOf(typed)) ??
    closest(typed, [...candidates]);
  if (lettersOf(best) === lettersOf(typed)) {
    return best;
  }
  return distance(typed, best) <= Math.max(1, Math.floor(typed.length / 3)) ? best : undefined;
}

/** Swapped letters are the commonest slip, and count as two by the distance. */
function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('');
}

/** A hint: the candidate that was probably meant, else all of them. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates);
  return best === undefined ? `use one of ${candidates.join(', ')}` : `did you mean "${best}"?`;
}

/**
 * User text for a message: in quotes, on one line, with what a terminal might obey made visible, and not too long.
 *
 * @example
 * quoted('a\nb'); // "a\nb"
 */
export function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77)}...` : text;
  return JSON.stringify(short).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
