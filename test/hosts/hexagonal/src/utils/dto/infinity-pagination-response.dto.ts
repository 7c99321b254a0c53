import { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

export class InfinityPaginationResponseDto<T> {
  data: T[];
  hasNextPage: boolean;
}

export function InfinityPaginationResponse<T>(row: Type<T>) {
  abstract class Page {
    @ApiProperty({ type: [row] })
    data: T[];

    @ApiProperty()
    hasNextPage: boolean;
  }
  Object.defineProperty(Page, 'name', { value: `InfinityPagination${row.name}` });
  return Page;
}
