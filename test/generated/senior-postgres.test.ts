import { describePersona } from './persona-suite.js';

describePersona('senior-postgres');
