import { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePartsTable1761251730626 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("CREATE TABLE parts (id uuid)");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DROP TABLE parts");
  }
}
