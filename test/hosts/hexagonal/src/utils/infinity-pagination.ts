import { InfinityPaginationResponseDto } from './dto/infinity-pagination-response.dto';
import { PageOptions } from './page-options';

export const infinityPagination = <T>(data: T[], options: PageOptions): InfinityPaginationResponseDto<T> => ({
  data,
  hasNextPage: data.length === options.limit,
});
