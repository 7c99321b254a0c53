import { isIP } from 'node:net';
import { emailOf, jsonOf, urlOf } from './text-values.js';
import { dateOf, timeOf, timestampOf } from './moments.js';

/** What a value is checked against, besides its type. */
export interface ValueShape {
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly values?: readonly { readonly value: string }[];
}

/** How the texts of a type are read. */
export interface ValueKind {
  /** Canonical text, or nothing when the text is not of the type. */
  readonly read: (text: string, shape: ValueShape) => string | undefined;
  /** What is expected, to follow "expected". */
  readonly expected: (shape: ValueShape) => string;
  /** Sign of the difference of two canonical texts; for types that have bounds. */
  readonly compare?: (a: string, b: string) => number;
  /** `now` is a default. */
  readonly moment?: true;
}

const int4 = 2n ** 31n;
const int8 = 2n ** 63n;

/** The kinds of values. */
export const kinds = {
  text: {
    read: readText,
    expected: () => 'a text without control characters other than line breaks and tabs',
  },
  integer: whole(int4),
  bigint: whole(int8),
  decimal: {
    read: readDecimal,
    expected: ({ precision = 0, scale = 0 }) =>
      `a number with at most ${precision - scale} digits before the point and ${scale} after it`,
    compare: (a, b) => compareBy(a, b, (text) => BigInt(text.replace('.', ''))),
  },
  float: {
    read: readFloat,
    expected: () => 'a number such as 0.5 or 1e-3',
    compare: (a, b) => Number(a) - Number(b),
  },
  boolean: {
    read: (text) => (/^(?:true|false)$/u.test(text) ? text : undefined),
    expected: () => 'true or false',
  },
  date: { read: dateOf, expected: () => 'a date such as 2026-01-31', compare: compareTexts, moment: true },
  time: {
    read: timeOf,
    expected: () => 'a time such as 093000 (09:30:00)',
    compare: compareTexts,
    moment: true,
  },
  timestamp: {
    read: timestampOf,
    expected: () => 'a moment with its offset, such as 2026-01-31T093000Z',
    compare: compareTexts,
    moment: true,
  },
  uuid: {
    read: (text) =>
      /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text) ? text.toLowerCase() : undefined,
    expected: () => 'a UUID such as 7f2c0d2e-5a0b-4c1d-9e3f-0a1b2c3d4e5f',
  },
  json: { read: jsonOf, expected: () => 'a JSON object such as {} (%7B%7D on a command line)' },
  enum: {
    read: (text, { values = [] }) => (values.some(({ value }) => value === text) ? text : undefined),
    expected: ({ values = [] }) => `one of ${values.map(({ value }) => value).join(', ')}`,
  },
  email: { read: emailOf, expected: () => 'an e-mail address' },
  url: { read: urlOf, expected: () => 'an http or https URL in ASCII' },
  slug: {
    read: (text) => (text.length <= 120 && /^[a-z\d]+(?:-[a-z\d]+)*$/u.test(text) ? text : undefined),
    expected: () => 'lower-case words joined by hyphens',
  },
  phone: {
    read: (text) => (/^\+[1-9]\d{6,14}$/u.test(text) ? text : undefined),
    expected: () => 'a phone number in international form such as +4930123456',
  },
  ip: { read: readIp, expected: () => 'an IPv4 or IPv6 address' },
} as const satisfies Record<string, ValueKind>;

/** A number of characters or items. */
export function readCount(text: string): string | undefined {
  return /^(?:0|[1-9]\d{0,8})$/u.test(text) ? text : undefined;
}

function whole(limit: bigint): ValueKind {
  return {
    read: (text) => {
      if (!/^-?\d{1,40}$/u.test(text)) {
        return undefined;
      }
      const value = BigInt(text);
      return value >= -limit && value < limit ? String(value) : undefined;
    },
    expected: () => `a whole number from ${-limit} to ${limit - 1n}`,
    compare: (a, b) => compareBy(a, b, BigInt),
  };
}

/** Exact, padded to the scale, as PostgreSQL prints a numeric of that scale. */
function readDecimal(text: string, { precision = 0, scale = 0 }: ValueShape): string | undefined {
  const match = text.length > 2100 ? null : /^(-?)0*(\d*)(?:\.(\d+?)0*)?$/u.exec(text);
  if (match === null || !/^-?\d/u.test(text)) {
    return undefined;
  }
  const [, sign = '', digitsBefore = '', part = ''] = match;
  const fraction = part === '0' ? '' : part;
  if (digitsBefore.length > precision - scale || fraction.length > scale) {
    return undefined;
  }
  const digits = `${digitsBefore === '' ? '0' : digitsBefore}${scale > 0 ? `.${fraction.padEnd(scale, '0')}` : ''}`;
  return /[1-9]/u.test(digits) ? sign + digits : digits;
}

function readFloat(text: string): string | undefined {
  const value = Number(text);
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text) || !Number.isFinite(value)) {
    return undefined;
  }
  return String(value === 0 ? 0 : value);
}

function readText(text: string): string | undefined {
  return /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text) ? undefined : text;
}

/** As PostgreSQL prints it; without the mapped form of IPv4, which the two write differently. */
function readIp(text: string): string | undefined {
  const version = isIP(text);
  if (version === 4) {
    return text;
  }
  if (version !== 6 || /[.%]/u.test(text)) {
    return undefined;
  }
  const canonical = new URL(`http://[${text}]`).hostname.slice(1, -1);
  return /^::(?:ffff:)?[\da-f]{1,4}:[\da-f]{1,4}$/u.test(canonical) ? undefined : canonical;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function compareBy(a: string, b: string, read: (text: string) => bigint): number {
  const difference = read(a) - read(b);
  return difference < 0n ? -1 : Number(difference > 0n);
}
