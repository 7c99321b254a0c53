import { Entity } from "typeorm";
import { BaseEntity } from "@/lib/crud/base.entity";

@Entity()
export class Category extends BaseEntity {
  idPrefix(): string {
    return "c_";
  }
}
