import { NumberFieldOptional } from '@/decorators/field.decorators';

export class PageOptionsDto {
  @NumberFieldOptional()
  readonly limit?: number;

  @NumberFieldOptional()
  readonly page?: number;
}
