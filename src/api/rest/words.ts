import { type Code, code, literal, type LiteralValue, use } from '../../code/index.js';
import type { ScalarField } from '../../spec/types.js';

/** A decorator of class-validator. */
export function validator(
  name: string,
  options: string | undefined,
  ...args: readonly (string | Code)[]
): Code {
  return call(use(name, 'class-validator'), [...args, ...(options === undefined ? [] : [options])]);
}

/** A decorator of the project's own; limits that are not there are left out, and all of them when there are none. */
export function own(
  name: string,
  file: string,
  options: string | undefined,
  limits?: Readonly<Record<string, LiteralValue>>,
): Code {
  const set = Object.entries(limits ?? {}).filter(([, value]) => value !== undefined);
  const first =
    limits === undefined || (set.length === 0 && options === undefined)
      ? []
      : [literal(Object.fromEntries(set))];
  return call(use(name, `src/common/validation/${file}`), [
    ...first,
    ...(options === undefined ? [] : [options]),
  ]);
}

function call(name: Code, args: readonly (string | Code)[]): Code {
  const [first, ...rest] = args;
  const list =
    first === undefined ? code`` : rest.reduce<Code>((text, arg) => code`${text}, ${arg}`, code`${first}`);
  return code`@${name}(${list})`;
}

export function matches(pattern: string, message: string, options: string | undefined): Code {
  const each = options === undefined ? '' : 'each: true, ';
  const prefix = options === undefined ? '' : 'each value in ';
  return validator(
    'Matches',
    `{ ${each}message: ${literal(`${prefix}$property ${message}`)} }`,
    `/${pattern}/`,
  );
}

export function queryValue(name: string): () => Code {
  return () => use(name, 'src/common/filtering/query-values');
}

export function said(schema: Readonly<Record<string, LiteralValue>>): Record<string, Code> {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, code`${literal(value)}`]));
}

type Lengths = Pick<ScalarField, 'min' | 'max' | 'length'>;

export function textSchema(field: Lengths): Record<string, Code> {
  const max = maxLength(field);
  return {
    ...said({ type: 'string' }),
    ...(field.min !== undefined && { minLength: code`${field.min}` }),
    ...(max !== undefined && { maxLength: code`${max}` }),
  };
}

export function textValidators(field: Lengths, options: string | undefined): Code[] {
  return [validator('IsString', options), ...lengthValidators(field, options)];
}

export function lengthValidators(field: Lengths, options: string | undefined): Code[] {
  const max = maxLength(field);
  return [
    ...(field.min === undefined ? [] : [validator('MinLength', options, field.min)]),
    ...(max === undefined ? [] : [validator('MaxLength', options, max)]),
  ];
}

function maxLength({ max, length }: Lengths): string | undefined {
  return max ?? length?.toString();
}

export function numberBounds({ min, max }: Lengths): Record<string, Code> {
  return {
    ...(min !== undefined && { minimum: code`${min}` }),
    ...(max !== undefined && { maximum: code`${max}` }),
  };
}

export function decimalPattern(precision: number, scale: number): string {
  const fraction = scale === 0 ? '' : String.raw`(\.\d{1,${scale}})?`;
  return String.raw`^-?\d{1,${Math.max(1, precision - scale)}}${fraction}$`;
}
