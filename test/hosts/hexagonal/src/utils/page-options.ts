export interface PageOptions {
  page: number;
  limit: number;
}
