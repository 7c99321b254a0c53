import { ApiProperty, PartialType } from "@nestjs/swagger";
import { IsString } from "class-validator";
import { Column, Entity } from "typeorm";
import { BaseEntity } from "@/lib/crud";

@Entity({ name: "parts" })
export class Part extends BaseEntity {
  @ApiProperty()
  @Column()
  label: string;
}

export class PartCreateDto {
  @ApiProperty()
  @IsString()
  label: string;
}

export class PartUpdateDto extends PartialType(PartCreateDto) {}
