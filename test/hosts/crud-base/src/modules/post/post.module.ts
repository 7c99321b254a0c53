import { Module } from "@nestjs/common";
import { PostController } from "@/modules/post/post.controller";
import { PostService } from "@/modules/post/post.service";

@Module({ controllers: [PostController], providers: [PostService] })
export class PostModule {}
