export class PageMetaDto {
  readonly page!: number;
  readonly take!: number;
}
