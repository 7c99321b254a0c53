// Preloaded into a service: tells its parent of every statement that it sends to PostgreSQL.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Client } = createRequire(join(process.cwd(), 'package.json'))('pg');
const { query } = Client.prototype;

Client.prototype.query = function (text, values, ...rest) {
  if (typeof text === 'string') {
    process.send?.({ text, values: Array.isArray(values) ? values : [] });
  }
  return query.call(this, text, values, ...rest);
};
