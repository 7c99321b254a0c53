import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier } from '../../src/schema/index.js';
import { nameOf } from '../../src/spec/names.js';
import { namesOf, snakeCase } from '../../src/schema/names.js';

describe('identifier', () => {
  it('joins its parts', () => {
    expect(identifier('orders', 'customer_id', 'fkey')).toBe('orders_customer_id_fkey');
  });

  it('keeps a name of 63 bytes and cuts one of 64', () => {
    expect(identifier('a'.repeat(59), 'idx')).toBe(`${'a'.repeat(59)}_idx`);
    expect(identifier('a'.repeat(60), 'idx')).toMatch(/^a{54}_[0-9a-f]{8}$/u);
  });

  it('tells names apart that begin alike, and cuts the same name in the same way', () => {
    const long = 'customer_reference_number_of_the_very_first_order'.repeat(2);
    expect(identifier(long, 'a')).not.toBe(identifier(long, 'b'));
    expect(identifier(long, 'a')).toBe(identifier(long, 'a'));
  });

  it('never exceeds what PostgreSQL keeps, and splits no character', () => {
    assert(
      property(
        array(string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const name = identifier(...parts);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
          expect(Buffer.from(name).toString()).toBe(name);
        },
      ),
    );
  });
});

describe('namesOf', () => {
  it('gives no name twice', () => {
    const name = namesOf('orders');
    expect(name('a', 'created', 'id', 'idx')).toBe('orders_a_created_id_idx');
    expect(name('a_created', 'id', 'idx')).toMatch(/^orders_a_created_id_idx_[0-9a-f]{8}$/u);
  });
});

describe('snakeCase', () => {
  it.each([
    ['created', 'created'],
    ['createdAt', 'created_at'],
    ['line2Total', 'line2_total'],
    ['isAUser', 'is_a_user'],
  ])('%s -> %s', (name, column) => {
    expect(snakeCase(name)).toBe(column);
  });

  it('finds the column of any property that a field can have', () => {
    assert(
      property(string({ maxLength: 20 }), (text) => {
        const name = nameOf(text);
        expect(snakeCase(name.camel)).toBe(name.snake);
      }),
    );
  });
});
