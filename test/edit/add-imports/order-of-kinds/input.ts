import { join } from 'node:path';
import { a } from './a.js';
