import { InfinityPaginationResponseDto } from './dto/infinity-pagination-response.dto';

export const infinityPagination = <T>(data: T[], limit: number): InfinityPaginationResponseDto<T> => ({
  data,
  hasNextPage: data.length === limit,
});
