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

CREATE TABLE tags_posts (
  tag_id uuid NOT NULL,
  post_item_id uuid NOT NULL,
  CONSTRAINT tags_posts_pkey PRIMARY KEY (tag_id, post_item_id),
  CONSTRAINT tags_posts_tag_id_fkey FOREIGN KEY (tag_id)
    REFERENCES tags (id) ON DELETE CASCADE,
  CONSTRAINT tags_posts_post_item_id_fkey FOREIGN KEY (post_item_id)
    REFERENCES posts (id) ON DELETE CASCADE
);

-- For the way back and for the check of its foreign key: the primary key begins with the other column.
CREATE INDEX tags_posts_post_item_id_idx
  ON tags_posts (post_item_id);
