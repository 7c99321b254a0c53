import { IsString } from "class-validator";
import { Column, Entity } from "typeorm";
import { BaseEntity } from "@/lib/crud/base.entity";

@Entity()
export class Post extends BaseEntity {
  idPrefix(): string {
    return "p_";
  }

  @IsString()
  @Column()
  title: string;
}
