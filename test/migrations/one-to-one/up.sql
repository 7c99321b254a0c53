CREATE TABLE users (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  name varchar(120) NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (id)
);

CREATE INDEX users_created_id_idx
  ON users (created, id)
  WHERE deleted IS NULL;

CREATE TABLE profiles (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  bio text NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT profiles_pkey PRIMARY KEY (id),
  CONSTRAINT profiles_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES users (id) ON DELETE RESTRICT
);

CREATE INDEX profiles_created_id_idx
  ON profiles (created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX profiles_user_id_key
  ON profiles (user_id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX profiles_user_id_idx
  ON profiles (user_id);
