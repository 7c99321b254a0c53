import { CommentsModule } from './comments/comments.module.js';
import { PostsModule } from './posts/posts.module.js';

export const adminModules = [CommentsModule];
export const publicModules = [PostsModule];
