import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS "uuid-ossp"');
    await queryRunner.query(`
      CREATE TABLE accounts (
        id uuid NOT NULL DEFAULT uuid_generate_v4() PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by varchar(60) NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        full_name varchar(120) NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE accounts');
  }
}
