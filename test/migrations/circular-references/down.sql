ALTER TABLE authors DROP CONSTRAINT authors_favourite_id_fkey;
DROP TABLE books;
DROP TABLE authors;
