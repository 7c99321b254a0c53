export * from "./base.entity";
export * from "./crud.controller";
export * from "./crud.service";
