import { a } from './a';
import { b } from './b';
import { OrdersModule } from './orders/orders.module.js';

export const c = a + b;
