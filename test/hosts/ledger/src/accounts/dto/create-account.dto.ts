import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class CreateAccountDto {
  @ApiProperty()
  @IsString()
  @MaxLength(120)
  fullName!: string;
}
