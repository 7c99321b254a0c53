DROP TABLE tags_posts;
DROP TABLE posts;
DROP TABLE tags;
