import { a } from './a';
import { b } from './b';

export const c = a + b;
