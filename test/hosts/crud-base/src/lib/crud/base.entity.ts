import { Column, PrimaryColumn } from "typeorm";

export abstract class BaseEntity {
  abstract idPrefix(): string;

  @PrimaryColumn({ type: "varchar" })
  id: string;

  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt: Date;
}
