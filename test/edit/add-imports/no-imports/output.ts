import { Column } from "typeorm";

export const a = "x";
