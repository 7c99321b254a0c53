CREATE TABLE tags (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  label varchar(40) NOT NULL,
  CONSTRAINT tags_pkey PRIMARY KEY (id)
);

CREATE INDEX tags_created_id_idx
  ON tags (created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX tags_label_key
  ON tags (label)
  WHERE deleted IS NULL;

CREATE TABLE posts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  title varchar(200) NOT NULL,
  CONSTRAINT posts_pkey PRIMARY KEY (id)
);

CREATE INDEX posts_created_id_idx
  ON posts (created, id)
  WHERE deleted IS NULL;

CREATE TABLE posts_tags (
  post_item_id uuid NOT NULL,
  tag_id uuid NOT NULL,
  CONSTRAINT posts_tags_pkey PRIMARY KEY (post_item_id, tag_id),
  CONSTRAINT posts_tags_post_item_id_fkey FOREIGN KEY (post_item_id)
    REFERENCES posts (id) ON DELETE CASCADE,
  CONSTRAINT posts_tags_tag_id_fkey FOREIGN KEY (tag_id)
    REFERENCES tags (id) ON DELETE CASCADE
);

-- For the way back and for the check of its foreign key: the primary key begins with the other column.
CREATE INDEX posts_tags_tag_id_idx
  ON posts_tags (tag_id);

CREATE TABLE posts_related (
  post_item_id uuid NOT NULL,
  related_id uuid NOT NULL,
  CONSTRAINT posts_related_pkey PRIMARY KEY (post_item_id, related_id),
  CONSTRAINT posts_related_post_item_id_fkey FOREIGN KEY (post_item_id)
    REFERENCES posts (id) ON DELETE CASCADE,
  CONSTRAINT posts_related_related_id_fkey FOREIGN KEY (related_id)
    REFERENCES posts (id) ON DELETE CASCADE
);

-- For the way back and for the check of its foreign key: the primary key begins with the other column.
CREATE INDEX posts_related_related_id_idx
  ON posts_related (related_id);
