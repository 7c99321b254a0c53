import * as path from 'node:path';
import { a } from 'a';
import pino from 'pino';
