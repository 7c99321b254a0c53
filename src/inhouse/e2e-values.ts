import { type Code, code, literal, use } from '../code/index.js';
import type { Field, ScalarField, ScalarType } from '../spec/types.js';
import { propertyOf } from '../support/fields.js';
import { otherSampleOf, sampleOf } from '../support/sample-values.js';

const uuid = use('randomUUID', 'node:crypto');

/** Values that no row has yet, as a client sends them: the tables of such specs keep what was stored before. */
const fresh: Partial<Record<ScalarType, (field: ScalarField) => Code | undefined>> = {
  string: freshText,
  text: freshText,
  slug: freshText,
  email: () => code`\`\${${uuid}()}@example.com\``,
  url: () => code`\`https://example.com/\${${uuid}()}\``,
  uuid: () => code`${uuid}()`,
  integer: ({ min, max }) =>
    Number(max ?? 2147483647) - Number(min ?? 1) < 1000
      ? undefined
      : code`${use('randomInt', 'node:crypto')}(${min ?? '1'}, ${max ?? '2147483647'})`,
  bigint: () => code`String(${use('randomInt', 'node:crypto')}(1, 281474976710655))`,
  phone: () => code`\`+1\${${use('randomInt', 'node:crypto')}(1000000000, 9999999999)}\``,
};

/** A part of a UUID that has no hyphen at its end; too short a one would be taken soon. */
function freshText({ min, max, length }: ScalarField): Code | undefined {
  const most = Math.min(Number(max ?? Infinity), length ?? Infinity);
  if (most < 8 || Number(min ?? 0) > 36) {
    return undefined;
  }
  return most >= 36 || Number(min ?? 0) > 8
    ? code`${uuid}()${most >= 36 ? '' : `.slice(0, ${most})`}`
    : code`${uuid}().slice(0, 8)`;
}

/** A valid value as a client sends it; undefined where no value can be told that is new each time, and it has to be. */
export function sentValue(field: ScalarField): Code | undefined {
  return field.unique ? freshValue(field) : code`${literal(sampleOf(field))}`;
}

/** Another one. */
export function otherSentValue(field: ScalarField): Code | undefined {
  return field.unique ? freshValue(field) : code`${literal(otherSampleOf(field))}`;
}

const freshValue = (field: ScalarField): Code | undefined =>
  field.list ? undefined : fresh[field.type]?.(field);

/** Types of which `x` is no value, also where a pipe makes numbers and truth of every text. */
const NO_VALUE: ReadonlySet<ScalarType> = new Set([
  ...(['integer', 'float', 'decimal', 'bigint', 'date', 'time', 'timestamp'] as const),
  ...(['uuid', 'enum', 'email', 'url', 'phone', 'ip'] as const),
]);

/** `['title', 'x'.repeat(121)]`: what a field does not take, where there is such a thing for sure. */
export function refusedValue(field: Field, hasCheckedId: boolean): Code | undefined {
  const property = literal(propertyOf(field));
  if (field.kind === 'relation') {
    return hasCheckedId ? code`[${property}, 'x'],` : undefined;
  }
  const { type, list, max, length } = field;
  const most = max ?? length?.toString();
  if (list) {
    return undefined;
  }
  if (NO_VALUE.has(type)) {
    return code`[${property}, 'x'],`;
  }
  return (type === 'string' || type === 'text' || type === 'slug') && most !== undefined
    ? code`[${property}, 'x'.repeat(${Number(most) + 1})],`
    : undefined;
}
