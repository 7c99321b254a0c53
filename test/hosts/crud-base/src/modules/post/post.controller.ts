import { Controller } from "@nestjs/common";
import { CrudController } from "@/lib/crud/crud.controller";

@Controller("posts")
export class PostController extends CrudController() {}
