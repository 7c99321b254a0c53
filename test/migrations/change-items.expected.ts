import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrders1763683200000 implements MigrationInterface {
  readonly name = 'CreateOrders1763683200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE orders (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        created timestamptz(3) NOT NULL DEFAULT now(),
        updated timestamptz(3) NOT NULL DEFAULT now(),
        deleted timestamptz(3),
        CONSTRAINT orders_pkey PRIMARY KEY (id)
      )
    `);
    await queryRunner.query(`
      CREATE INDEX orders_created_id_idx
        ON orders (created, id)
        WHERE deleted IS NULL
    `);
    // Instant, however large the table: all values are NULL, so that no row is written, and none
    // read for a constraint.
    await queryRunner.query(`
      ALTER TABLE items
        ADD COLUMN order_id uuid
          CONSTRAINT items_order_id_fkey REFERENCES orders (id) ON DELETE SET NULL
    `);
    // Not partial: the check of the foreign key reads deleted rows too. Not CONCURRENTLY, which no
    // transaction allows, so that writes wait until it is built. Where that is too long, move it
    // to a migration with `transaction = false`.
    await queryRunner.query(`
      CREATE INDEX items_order_id_created_id_idx
        ON items (order_id, created, id)
    `);
    await queryRunner.query(`
      CREATE TABLE orders_tags (
        order_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        CONSTRAINT orders_tags_pkey PRIMARY KEY (order_id, tag_id),
        CONSTRAINT orders_tags_order_id_fkey FOREIGN KEY (order_id)
          REFERENCES orders (id) ON DELETE CASCADE,
        CONSTRAINT orders_tags_tag_id_fkey FOREIGN KEY (tag_id)
          REFERENCES tags (id) ON DELETE CASCADE
      )
    `);
    // For the way back and for the check of its foreign key: the primary key begins with the other
    // column.
    await queryRunner.query(`
      CREATE INDEX orders_tags_tag_id_idx
        ON orders_tags (tag_id)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE orders_tags`);
    await queryRunner.query(`ALTER TABLE items DROP COLUMN order_id`);
    await queryRunner.query(`DROP TABLE orders`);
  }
}
