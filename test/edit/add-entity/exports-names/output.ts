export { User } from "../users/user.entity.js"
export { Post } from "../posts/post.entity.js"
export { Order } from "../orders/entities/order.entity.js"
