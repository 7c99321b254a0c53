CREATE TABLE users (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  "order" integer NOT NULL,
  "select" boolean NOT NULL,
  user_id uuid,
  "time" time(0) NOT NULL,
  "table" varchar(40) NOT NULL,
  "values" varchar(255)[] NOT NULL DEFAULT '{}',
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

CREATE INDEX users_created_id_idx
  ON users (created, id)
  WHERE deleted IS NULL;

CREATE INDEX users_order_id_idx
  ON users ("order", id)
  WHERE deleted IS NULL;

CREATE INDEX users_select_created_id_idx
  ON users ("select", created, id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX users_user_id_created_id_idx
  ON users (user_id, created, id);

CREATE INDEX users_time_created_id_idx
  ON users ("time", created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX users_table_key
  ON users ("table")
  WHERE deleted IS NULL;

CREATE INDEX users_values_idx
  ON users USING gin ("values")
  WHERE deleted IS NULL;
