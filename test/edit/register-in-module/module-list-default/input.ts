import { PostsModule } from './posts/posts.module.js';

export default [PostsModule];
