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
        customer_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        number varchar(20) NOT NULL,
        total numeric(12,2) NOT NULL,
        note text,
        CONSTRAINT orders_pkey PRIMARY KEY (id),
        CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id)
          REFERENCES customers (id) ON DELETE RESTRICT,
        CONSTRAINT orders_status_check CHECK (status IN ('pending', 'paid')),
        CONSTRAINT orders_total_check CHECK (total >= 0)
      )
    `);
    await queryRunner.query(`
      CREATE INDEX orders_created_id_idx
        ON orders (created, id)
        WHERE deleted IS NULL
    `);
    // Not partial: the check of the foreign key reads deleted rows too.
    await queryRunner.query(`
      CREATE INDEX orders_customer_id_created_id_idx
        ON orders (customer_id, created, id)
    `);
    await queryRunner.query(`
      CREATE INDEX orders_status_created_id_idx
        ON orders (status, created, id)
        WHERE deleted IS NULL
    `);
    // Unique among live rows: a deleted row gives its value free.
    await queryRunner.query(`
      CREATE UNIQUE INDEX orders_number_key
        ON orders (number)
        WHERE deleted IS NULL
    `);
    // Serves a search only where the query repeats this very expression.
    await queryRunner.query(`
      CREATE INDEX orders_search_idx
        ON orders USING gin (to_tsvector('simple'::regconfig, coalesce(note, '')))
        WHERE deleted IS NULL
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE orders`);
  }
}
