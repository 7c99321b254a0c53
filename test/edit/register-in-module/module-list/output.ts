import { CommentsModule } from './comments/comments.module.js';
import { PostsModule } from './posts/posts.module.js';
import { OrdersModule } from './orders/orders.module.js';

export const featureModules = [CommentsModule, PostsModule, OrdersModule];
