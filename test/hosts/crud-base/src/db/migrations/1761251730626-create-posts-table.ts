import { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePostsTable1761251730626 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("CREATE TABLE posts (id varchar)");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DROP TABLE posts");
  }
}
