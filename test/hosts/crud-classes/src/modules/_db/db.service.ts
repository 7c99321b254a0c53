import { Injectable } from "@nestjs/common";
import { DataSource } from "typeorm";

@Injectable()
export class DbService {
  constructor(private readonly dataSource: DataSource) {}

  async migrateLatest(): Promise<void> {
    await this.dataSource.runMigrations();
  }
}
