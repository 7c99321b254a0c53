ALTER TABLE invoices DROP COLUMN order_id;
ALTER TABLE order_items DROP COLUMN order_id;
DROP TABLE orders;
DROP TABLE invoices;
DROP TABLE order_items;
