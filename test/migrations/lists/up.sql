CREATE TABLE things (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  a varchar(40)[] NOT NULL DEFAULT '{}',
  b text[],
  c integer[] NOT NULL,
  d bigint[] NOT NULL DEFAULT '{}',
  e numeric(12,2)[] NOT NULL DEFAULT '{}',
  f double precision[] NOT NULL DEFAULT '{}',
  g boolean[] NOT NULL DEFAULT '{}',
  h date[] NOT NULL DEFAULT '{}',
  i time(0)[] NOT NULL DEFAULT '{}',
  j timestamptz(3)[] NOT NULL DEFAULT '{}',
  k uuid[] NOT NULL DEFAULT '{}',
  l text[] NOT NULL DEFAULT '{}',
  m varchar(254)[] NOT NULL DEFAULT '{}',
  n varchar(2048)[] NOT NULL DEFAULT '{}',
  o varchar(120)[] NOT NULL DEFAULT '{}',
  p varchar(16)[] NOT NULL DEFAULT '{}',
  q inet[],
  CONSTRAINT things_pkey PRIMARY KEY (id),
  CONSTRAINT things_c_check CHECK (cardinality(c) >= 1 AND cardinality(c) <= 5),
  CONSTRAINT things_l_check CHECK (l <@ ARRAY['new', 'used'])
);

CREATE INDEX things_created_id_idx
  ON things (created, id)
  WHERE deleted IS NULL;

CREATE INDEX things_a_idx
  ON things USING gin (a)
  WHERE deleted IS NULL;

CREATE INDEX things_l_idx
  ON things USING gin (l)
  WHERE deleted IS NULL;
