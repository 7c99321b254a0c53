import { OrdersModule } from './orders/orders.module.js';

export const featureModules = [OrdersModule];
