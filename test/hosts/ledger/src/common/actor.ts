/** Who acts where nobody is signed in. */
export const SYSTEM = 'system';
