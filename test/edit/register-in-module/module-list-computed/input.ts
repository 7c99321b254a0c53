import { CommentsModule } from './comments/comments.module.js';
import { PostsModule } from './posts/posts.module.js';

export const modules = [CommentsModule, PostsModule].filter(Boolean);
