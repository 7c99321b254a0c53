/** A. */
export const a = 1;
