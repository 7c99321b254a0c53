import data from './data.json' with { type: 'json' };
import { x } from './data.json';
