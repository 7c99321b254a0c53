import { pgTable, smallserial, text } from 'drizzle-orm/pg-core';
import timestamps from './columns.helper';

export const cities = pgTable('cities', {
  id: smallserial().primaryKey(),
  name: text().notNull(),
  ...timestamps,
});
