import type { ClientBase } from 'pg';

/**
 * Everything that a migration can make in the schema `public`, one line each, sorted: relations, columns with types and defaults,
 * constraints and indexes as the server prints them, sequences, types and functions. Two catalogs are equal when these are.
 */
export async function catalog(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(`
    WITH relation AS (SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    SELECT format('relation %s %s %s', relname, relkind, reloptions) AS line FROM relation
    UNION ALL
    SELECT format('column %s.%s %s %s%s', relname, attname, format_type(atttypid, atttypmod),
                  CASE WHEN attnotnull THEN 'NOT NULL ' END, 'DEFAULT ' || pg_get_expr(adbin, adrelid))
      FROM relation
      JOIN pg_attribute ON attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE relkind = 'r'
    UNION ALL
    SELECT format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid))
      FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('index %s', pg_get_indexdef(oid)) FROM relation WHERE relkind = 'i'
    UNION ALL
    SELECT format('type %s %s', typname, typtype) FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype <> 'c'
    UNION ALL
    SELECT format('function %s', oid::regprocedure) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('comment %s %s %s', classoid::regclass, objsubid, description)
      FROM pg_description JOIN relation ON relation.oid = objoid`);
  return rows.map(({ line }) => line.trimEnd()).sort();
}
