import { Length } from './length.js';

export class Environment {}
