import * as nest from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

@nest.Module({ imports: [OrdersModule] })
export default class {}
