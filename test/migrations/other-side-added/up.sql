CREATE TABLE order_items (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  amount integer NOT NULL,
  CONSTRAINT order_items_pkey PRIMARY KEY (id)
);

CREATE INDEX order_items_created_id_idx
  ON order_items (created, id)
  WHERE deleted IS NULL;

CREATE TABLE invoices (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  number varchar(20) NOT NULL,
  CONSTRAINT invoices_pkey PRIMARY KEY (id)
);

CREATE INDEX invoices_created_id_idx
  ON invoices (created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX invoices_number_key
  ON invoices (number)
  WHERE deleted IS NULL;

CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  total numeric(12,2) NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE INDEX orders_created_id_idx
  ON orders (created, id)
  WHERE deleted IS NULL;

-- Instant, however large the table: all values are NULL, so that no row is written, and none read for a constraint.
ALTER TABLE order_items
  ADD COLUMN order_id uuid
    CONSTRAINT order_items_order_id_fkey REFERENCES orders (id) ON DELETE SET NULL;

-- Not partial: the check of the foreign key reads deleted rows too. Not CONCURRENTLY, which no transaction allows, so that writes wait until it is built. Where that is too long, move it to a migration with `transaction = false`.
CREATE INDEX order_items_order_id_created_id_idx
  ON order_items (order_id, created, id);

-- Instant, however large the table: all values are NULL, so that no row is written, and none read for a constraint.
ALTER TABLE invoices
  ADD COLUMN order_id uuid
    CONSTRAINT invoices_order_id_fkey REFERENCES orders (id) ON DELETE SET NULL;

-- Unique among live rows: a deleted row gives its value free. Not CONCURRENTLY, which no transaction allows, so that writes wait until it is built. Where that is too long, move it to a migration with `transaction = false`.
CREATE UNIQUE INDEX invoices_order_id_key
  ON invoices (order_id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too. Not CONCURRENTLY, which no transaction allows, so that writes wait until it is built. Where that is too long, move it to a migration with `transaction = false`.
CREATE INDEX invoices_order_id_idx
  ON invoices (order_id);
