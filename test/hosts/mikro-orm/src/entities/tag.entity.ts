import { BaseEntity } from "@common/base.entity";
import { Entity, Property } from "@mikro-orm/core";

@Entity()
export class Tag extends BaseEntity {
  @Property()
  title!: string;
}
