import { expect, it } from 'vitest';
import { createDatabase } from '../support/postgres.js';

it('fails beside a database', async () => {
  const database = await createDatabase();
  await database.drop();
  expect(1).toBe(2);
});
