CREATE TABLE customers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  name varchar(120) NOT NULL,
  CONSTRAINT customers_pkey PRIMARY KEY (id)
);

CREATE INDEX customers_created_id_idx
  ON customers (created, id)
  WHERE deleted IS NULL;

CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  total numeric(12,2) NOT NULL,
  customer_id uuid NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id)
    REFERENCES customers (id) ON DELETE RESTRICT
);

CREATE INDEX orders_created_id_idx
  ON orders (created, id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_customer_id_created_id_idx
  ON orders (customer_id, created, id);
