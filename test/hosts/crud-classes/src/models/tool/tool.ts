import { ApiProperty, PartialType } from "@nestjs/swagger";
import { Exclude } from "class-transformer";
import { IsString } from "class-validator";
import { Column, Entity } from "typeorm";
import { BaseEntity } from "@/lib/crud";

@Entity({ name: "tools" })
export class Tool extends BaseEntity {
  @ApiProperty()
  @Column()
  maker: string;

  @Exclude({ toPlainOnly: true })
  @Column({ nullable: true })
  cost: number;
}

export class ToolCreateDto {
  @ApiProperty()
  @IsString()
  maker: string;
}

export class ToolUpdateDto extends PartialType(ToolCreateDto) {}
