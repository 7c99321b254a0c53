import { Column } from './grid.js';
