import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Column } from 'typeorm';
import { a } from './a.js';
import { Z } from './z.js';
