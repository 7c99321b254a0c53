CREATE TABLE articles (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  title varchar(120) NOT NULL,
  body text NOT NULL,
  note text,
  status text NOT NULL,
  priority integer NOT NULL,
  views integer NOT NULL,
  city varchar(80) NOT NULL,
  slug varchar(120) NOT NULL,
  code varchar(20),
  site varchar(2048) NOT NULL,
  home varchar(2048) NOT NULL,
  meta jsonb NOT NULL,
  live boolean NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id),
  CONSTRAINT articles_status_check CHECK (status IN ('draft', 'live')),
  CONSTRAINT articles_home_check CHECK (octet_length(home) <= 2600)
);

CREATE INDEX articles_created_id_idx
  ON articles (created, id)
  WHERE deleted IS NULL;

CREATE INDEX articles_title_id_idx
  ON articles (title, id)
  WHERE deleted IS NULL;

CREATE INDEX articles_status_created_id_idx
  ON articles (status, created, id)
  WHERE deleted IS NULL;

CREATE INDEX articles_status_id_idx
  ON articles (status, id)
  WHERE deleted IS NULL;

CREATE INDEX articles_priority_id_idx
  ON articles (priority, id)
  WHERE deleted IS NULL;

CREATE INDEX articles_views_idx
  ON articles (views)
  WHERE deleted IS NULL;

CREATE INDEX articles_city_created_id_idx
  ON articles (city, created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX articles_slug_key
  ON articles (slug)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX articles_code_key
  ON articles (code)
  WHERE deleted IS NULL;

CREATE INDEX articles_code_id_idx
  ON articles (code, id)
  WHERE deleted IS NULL;

-- A hash: values may be too long for a B-tree, and only equality is asked for.
CREATE INDEX articles_site_idx
  ON articles USING hash (site)
  WHERE deleted IS NULL;

CREATE INDEX articles_home_id_idx
  ON articles (home, id)
  WHERE deleted IS NULL;

CREATE INDEX articles_meta_idx
  ON articles USING gin (meta)
  WHERE deleted IS NULL;

CREATE INDEX articles_live_created_id_idx
  ON articles (live, created, id)
  WHERE deleted IS NULL;

-- Serves a search only where the query repeats this very expression.
CREATE INDEX articles_search_idx
  ON articles USING gin (to_tsvector('simple'::regconfig, title || ' ' || body || ' ' || coalesce(note, '')))
  WHERE deleted IS NULL;
