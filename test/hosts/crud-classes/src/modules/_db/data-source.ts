import { DataSource, DataSourceOptions } from "typeorm";
import { CustomNamingStrategy } from "@/modules/_db/naming-strategy";

export const dataSourceOptions: DataSourceOptions = {
  type: "postgres",
  entities: ["dist/src/models/**/*.js"],
  migrations: ["dist/src/db/migrations/*.js"],
  namingStrategy: new CustomNamingStrategy(),
};

export const dataSource = new DataSource(dataSourceOptions);
