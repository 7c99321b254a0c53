export class HttpException extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
