/*
 * Licence
 */

import { Column } from 'typeorm';

export const a = 1;
