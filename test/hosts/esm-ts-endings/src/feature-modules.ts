import type { Type } from '@nestjs/common';

import { CommentsModule } from './modules/comments/comments.module.ts';
import { PostsModule } from './modules/posts/posts.module.ts';

export const featureModules: Type[] = [CommentsModule, PostsModule];
