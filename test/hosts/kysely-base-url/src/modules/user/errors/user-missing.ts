import { BaseException } from 'common/errors';

export class UserMissing extends BaseException {}
