import { Column } from 'typeorm';

/** A. */
export const a = 1;
