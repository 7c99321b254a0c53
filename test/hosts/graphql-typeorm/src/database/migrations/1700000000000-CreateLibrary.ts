import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLibrary1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS "uuid-ossp"');
    await queryRunner.query(`
      CREATE TABLE authors (
        id uuid NOT NULL DEFAULT uuid_generate_v4(),
        name varchar NOT NULL,
        "createdAt" timestamp NOT NULL DEFAULT now(),
        "updatedAt" timestamp NOT NULL DEFAULT now(),
        CONSTRAINT "PK_d2ed02fabd9b52847ccb85e6b88" PRIMARY KEY (id)
      )
    `);
    await queryRunner.query(`
      CREATE TABLE books (
        id uuid NOT NULL DEFAULT uuid_generate_v4(),
        title varchar NOT NULL,
        genre varchar NOT NULL,
        "createdAt" timestamp NOT NULL DEFAULT now(),
        "updatedAt" timestamp NOT NULL DEFAULT now(),
        "authorId" uuid NOT NULL,
        CONSTRAINT "PK_f3f2f25a099d24e12545b70b022" PRIMARY KEY (id),
        CONSTRAINT "FK_54f49efe2dd4d2850e736e9ab86" FOREIGN KEY ("authorId") REFERENCES authors (id)
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE books');
    await queryRunner.query('DROP TABLE authors');
  }
}
