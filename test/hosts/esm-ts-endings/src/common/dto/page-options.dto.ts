export class PageOptionsDto {
  readonly page: number = 1;
  readonly take: number = 10;
}
