-- A default made from text reads the same in every session, so that a schema diff is empty.
CREATE TABLE things (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  a varchar(255) NOT NULL,
  b varchar(40) NOT NULL DEFAULT 'pending',
  c text,
  d integer NOT NULL DEFAULT 0,
  e bigint NOT NULL DEFAULT 5000000000,
  f numeric(12,2) NOT NULL DEFAULT 12.50,
  g double precision NOT NULL DEFAULT -0.5,
  h boolean NOT NULL DEFAULT true,
  i date NOT NULL DEFAULT now(),
  j time(0) NOT NULL DEFAULT date_trunc('second', now()),
  k timestamptz(3) NOT NULL DEFAULT now(),
  l uuid,
  m jsonb NOT NULL DEFAULT '{}',
  n text NOT NULL DEFAULT 'pending',
  o varchar(254) NOT NULL,
  p varchar(2048) NOT NULL,
  q varchar(120) NOT NULL,
  r varchar(16),
  s inet NOT NULL DEFAULT '10.0.0.1',
  t text NOT NULL,
  u text,
  v timestamptz(3) NOT NULL DEFAULT ('2026-01-31T09:30:00.000Z'::text)::timestamptz,
  w time(0) NOT NULL DEFAULT '09:30:00',
  x date NOT NULL DEFAULT '2026-01-31',
  CONSTRAINT things_pkey PRIMARY KEY (id),
  CONSTRAINT things_b_check CHECK (char_length(b) >= 3 AND char_length(b) <= 20),
  CONSTRAINT things_c_check CHECK (char_length(c) <= 5000),
  CONSTRAINT things_d_check CHECK (d >= -5 AND d <= 5),
  CONSTRAINT things_f_check CHECK (f >= 0.00),
  CONSTRAINT things_k_check CHECK (k >= '2020-01-01T00:00:00.000Z'),
  CONSTRAINT things_n_check CHECK (n IN ('pending', 'paid')),
  CONSTRAINT things_o_check CHECK (o = lower(o))
);

CREATE INDEX things_created_id_idx
  ON things (created, id)
  WHERE deleted IS NULL;

CREATE INDEX things_h_created_id_idx
  ON things (h, created, id)
  WHERE deleted IS NULL;

CREATE INDEX things_n_created_id_idx
  ON things (n, created, id)
  WHERE deleted IS NULL;
