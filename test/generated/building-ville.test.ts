import { describePersona } from './persona-suite.js';

describePersona('building-ville');
