// everything that is kept
export * from '../users/user.entity.js';

export const VERSION = 1;
