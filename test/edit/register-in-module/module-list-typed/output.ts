import type { Type } from '@nestjs/common';

import { CommentsModule } from './comments/comments.module.js';
import { coreModules } from './core.js';
import { OrdersModule } from './orders/orders.module.js';

const LIMIT = [1, 2];

export const featureModules: Type[] = [
  ...coreModules,
  CommentsModule.register({ limit: LIMIT }),
  OrdersModule,
] satisfies Type[];
