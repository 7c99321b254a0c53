CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  total numeric(12,2) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE INDEX orders_created_id_idx
  ON orders (created, id)
  WHERE deleted IS NULL;
