export class InfinityPaginationResponseDto<T> {
  data: T[];
  hasNextPage: boolean;
}
