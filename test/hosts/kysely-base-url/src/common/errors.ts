export class BaseException extends Error {}
