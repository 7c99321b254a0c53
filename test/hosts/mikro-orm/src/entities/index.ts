export * from "./tag.entity";
