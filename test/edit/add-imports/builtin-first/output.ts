import { readFileSync } from 'node:fs';
import { a } from './a.js';
