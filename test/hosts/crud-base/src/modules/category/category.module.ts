import { Module } from "@nestjs/common";
import { CategoryController } from "@/modules/category/category.controller";

@Module({ controllers: [CategoryController] })
export class CategoryModule {}
