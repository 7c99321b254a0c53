import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBook1715028537217 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE "book" ("id" SERIAL NOT NULL)');
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "book"');
  }
}
