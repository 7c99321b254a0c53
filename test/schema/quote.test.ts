import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteIdentifier, quoteLiteral } from '../../src/schema/index.js';
import { keywords } from '../../src/schema/keywords.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('quoteIdentifier', () => {
  it('knows every keyword of the server that is not free to use', async () => {
    const { rows } = await database.client.query<{ word: string }>(
      `SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'`,
    );
    expect(rows.map(({ word }) => word).filter((word) => !keywords.has(word))).toEqual([]);
  });

  it.each([
    'orders',
    'order',
    'user',
    'time',
    'value',
    'created_at',
    '_x',
    '2nd',
    'CamelCase',
    'a b',
    'a"b',
    'é',
    '',
  ])('quotes as the server does: %j', async (name) => {
    const { rows } = await database.client.query<{ quoted: string }>('SELECT quote_ident($1) AS quoted', [
      name,
    ]);
    expect(quoteIdentifier(name)).toBe(rows[0]?.quoted);
  });
});

describe('quoteLiteral', () => {
  it.each(["it's", String.raw`a\b`, String.raw`\'; DROP TABLE x; --`, '${x}`', 'a\nb', '🦜', ''])(
    'means the same text to the server: %j',
    async (text) => {
      const { rows } = await database.client.query<{ text: string }>(`SELECT ${quoteLiteral(text)} AS text`);
      expect(rows[0]?.text).toBe(text);
    },
  );
});
