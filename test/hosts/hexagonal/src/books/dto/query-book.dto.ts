import { IsNumber, IsOptional } from 'class-validator';

export class QueryBookDto {
  @IsNumber()
  @IsOptional()
  page?: number;

  @IsNumber()
  @IsOptional()
  limit?: number;
}
