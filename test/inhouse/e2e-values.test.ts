import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusedValue, sentValue } from '../../src/inhouse/e2e-values.js';
import { ref, scalar } from '../schema/builder.js';

/** What an expression of a generated spec gives. */
function valueOf(text: string): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- text of ours
  return new Function('randomUUID', 'randomInt', `return ${text};`)(randomUUID, randomInt) as unknown;
}

describe('values of e2e specs', () => {
  it.each([
    [scalar('code', 'string', { length: 8 }), /^[0-9a-f]{8}$/],
    [scalar('code', 'string', { length: 120 }), /^[0-9a-f-]{36}$/],
    [scalar('code', 'string', { length: 30, min: '10' }), /^[0-9a-f-]{30}$/],
    [scalar('path', 'slug', { length: 120 }), /^[a-z0-9]+(?:-[a-z0-9]+)*$/],
    [scalar('mail', 'email'), /^[0-9a-f-]{36}@example\.com$/],
    [scalar('site', 'url'), /^https:\/\/example\.com\/[0-9a-f-]{36}$/],
    [scalar('phone', 'phone'), /^\+[1-9]\d{6,14}$/],
    [scalar('serial', 'bigint'), /^-?\d{1,18}$/],
    [scalar('count', 'integer', { min: '5', max: '90000' }), /^\d{1,5}$/],
  ])('are new in each run and valid where they have to be unique: %#', (field, pattern) => {
    const text = sentValue({ ...field, unique: true })?.text ?? '';

    expect(String(valueOf(text))).toMatch(pattern);
    expect(valueOf(text)).not.toBe(valueOf(text));
  });

  it.each([
    scalar('code', 'string', { length: 4 }),
    scalar('count', 'integer', { min: '1', max: '9' }),
    scalar('live', 'boolean'),
    scalar('tags', 'string', { list: true }),
  ])('are not told where too few are to be had: $name.camel', (field) => {
    expect(sentValue({ ...field, unique: true })).toBeUndefined();
  });

  it.each([
    [scalar('code', 'string', { length: 8 }), true, "['code', 'x'.repeat(9)],"],
    [scalar('code', 'text'), true, undefined],
    [scalar('live', 'boolean'), true, undefined],
    [scalar('count', 'integer'), true, "['count', 'x'],"],
    [ref('owner', 'customers'), true, "['ownerId', 'x'],"],
    [ref('owner', 'customers'), false, undefined],
  ])('are wrong only where that is certain: %#', (field, hasCheckedId, text) => {
    expect(refusedValue(field, hasCheckedId)?.text).toBe(text);
  });
});
