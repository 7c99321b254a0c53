-- A default made from text reads the same in every session, so that a schema diff is empty.
CREATE TABLE things (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  status text NOT NULL DEFAULT 'it''s',
  title varchar(120) NOT NULL DEFAULT '''); DROP TABLE things; --',
  path varchar(255) NOT NULL DEFAULT '\''`${x}',
  scope varchar(255) NOT NULL DEFAULT ('a:'::text || ':b'::text),
  lines text NOT NULL DEFAULT 'a
b',
  home inet NOT NULL DEFAULT ((':'::text || ':1'::text))::inet,
  meta jsonb NOT NULL DEFAULT (('{"a":"it''s :'::text || ':"}'::text))::jsonb,
  CONSTRAINT things_pkey PRIMARY KEY (id),
  CONSTRAINT things_status_check CHECK (status IN ('it''s', '${x}', '`y`', 'a\b', 'c::d', 'ß🦜'))
);

CREATE INDEX things_created_id_idx
  ON things (created, id)
  WHERE deleted IS NULL;

CREATE INDEX things_status_created_id_idx
  ON things (status, created, id)
  WHERE deleted IS NULL;
