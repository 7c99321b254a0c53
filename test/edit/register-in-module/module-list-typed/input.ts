import type { Type } from '@nestjs/common';

import { CommentsModule } from './comments/comments.module.js';
import { coreModules } from './core.js';

const LIMIT = [1, 2];

export const featureModules: Type[] = [
  ...coreModules,
  CommentsModule.register({ limit: LIMIT }),
] satisfies Type[];
