import { Column as DbColumn } from 'typeorm';
import { Column } from './grid.js';
