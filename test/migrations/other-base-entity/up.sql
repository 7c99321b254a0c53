CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  deleted_at timestamptz(3),
  total numeric(12,2) NOT NULL,
  number varchar(20) NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE INDEX orders_created_at_id_idx
  ON orders (created_at, id)
  WHERE deleted_at IS NULL;

CREATE INDEX orders_total_created_at_id_idx
  ON orders (total, created_at, id)
  WHERE deleted_at IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX orders_number_key
  ON orders (number)
  WHERE deleted_at IS NULL;
