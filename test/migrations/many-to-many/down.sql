DROP TABLE posts_related;
DROP TABLE posts_tags;
DROP TABLE posts;
DROP TABLE tags;
