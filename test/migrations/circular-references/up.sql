CREATE TABLE authors (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  name varchar(120) NOT NULL,
  favourite_id uuid,
  CONSTRAINT authors_pkey PRIMARY KEY (id)
);

CREATE INDEX authors_created_id_idx
  ON authors (created, id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX authors_favourite_id_created_id_idx
  ON authors (favourite_id, created, id);

CREATE TABLE books (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  title varchar(200) NOT NULL,
  author_id uuid NOT NULL,
  editor_id uuid,
  CONSTRAINT books_pkey PRIMARY KEY (id),
  CONSTRAINT books_author_id_fkey FOREIGN KEY (author_id)
    REFERENCES authors (id) ON DELETE RESTRICT,
  CONSTRAINT books_editor_id_fkey FOREIGN KEY (editor_id)
    REFERENCES authors (id) ON DELETE SET NULL
);

CREATE INDEX books_created_id_idx
  ON books (created, id)
  WHERE deleted IS NULL;

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX books_author_id_created_id_idx
  ON books (author_id, created, id);

-- Not partial: the check of the foreign key reads deleted rows too.
CREATE INDEX books_editor_id_created_id_idx
  ON books (editor_id, created, id);

-- Here, as books did not exist yet when authors was made.
ALTER TABLE authors
  ADD CONSTRAINT authors_favourite_id_fkey FOREIGN KEY (favourite_id)
    REFERENCES books (id) ON DELETE SET NULL;
