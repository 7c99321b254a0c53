export class OffsetPaginatedDto<TData> {
  readonly data: TData[];
  readonly pagination: object;
}
