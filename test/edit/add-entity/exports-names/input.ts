export { User } from "../users/user.entity.js"
export { Post } from "../posts/post.entity.js"
