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
  buyer_id uuid NOT NULL,
  payer_id uuid,
  agent_id uuid NOT NULL,
  parent_id uuid,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_buyer_id_fkey FOREIGN KEY (buyer_id)
    REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT orders_payer_id_fkey FOREIGN KEY (payer_id)
    REFERENCES customers (id) ON DELETE SET NULL,
  CONSTRAINT orders_agent_id_fkey FOREIGN KEY (agent_id)
    REFERENCES customers (id) ON DELETE RESTRICT,
  CONSTRAINT orders_parent_id_fkey FOREIGN KEY (parent_id)
    REFERENCES orders (id) ON DELETE SET NULL
);

CREATE INDEX orders_created_id_idx
  ON orders (created, id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_buyer_id_created_id_idx
  ON orders (buyer_id, created, id);

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_payer_id_created_id_idx
  ON orders (payer_id, created, id);

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_agent_id_created_id_idx
  ON orders (agent_id, created, id);

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX orders_parent_id_created_id_idx
  ON orders (parent_id, created, id);
