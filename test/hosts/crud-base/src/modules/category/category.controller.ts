import { Controller } from "@nestjs/common";
import { CrudController } from "@/lib/crud/crud.controller";

@Controller("categories")
export class CategoryController extends CrudController() {}
