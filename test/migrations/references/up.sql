CREATE TABLE customers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  email varchar(254) NOT NULL,
  CONSTRAINT customers_pkey PRIMARY KEY (id),
  CONSTRAINT customers_email_check CHECK (email = lower(email))
);

CREATE INDEX customers_created_id_idx
  ON customers (created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX customers_email_key
  ON customers (email)
  WHERE deleted IS NULL;

CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  customer_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  parent_id uuid,
  seller_id uuid NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id)
    REFERENCES customers (id) ON DELETE RESTRICT,
  CONSTRAINT orders_contract_id_fkey FOREIGN KEY (contract_id)
    REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT orders_parent_id_fkey FOREIGN KEY (parent_id)
    REFERENCES orders (id) ON DELETE SET NULL,
  CONSTRAINT orders_seller_id_fkey FOREIGN KEY (seller_id)
    REFERENCES customers (id) ON DELETE RESTRICT
);

CREATE INDEX orders_created_id_idx
  ON orders (created, id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_customer_id_created_id_idx
  ON orders (customer_id, created, id);

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_contract_id_created_id_idx
  ON orders (contract_id, created, id);

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_parent_id_created_id_idx
  ON orders (parent_id, created, id);

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX orders_seller_id_key
  ON orders (seller_id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_seller_id_idx
  ON orders (seller_id);
