export enum ErrorCode {
  E001 = 'user.not_found',
}
