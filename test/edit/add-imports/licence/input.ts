/*
 * Licence
 */

export const a = 1;
