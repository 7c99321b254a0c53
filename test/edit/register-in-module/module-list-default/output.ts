import { PostsModule } from './posts/posts.module.js';
import { OrdersModule } from './orders/orders.module.js';

export default [PostsModule, OrdersModule];
