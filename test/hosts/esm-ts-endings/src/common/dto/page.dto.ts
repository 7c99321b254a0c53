import type { PageMetaDto } from './page-meta.dto.ts';

export class PageDto<T> {
  readonly data!: T[];
  readonly meta!: PageMetaDto;
}
