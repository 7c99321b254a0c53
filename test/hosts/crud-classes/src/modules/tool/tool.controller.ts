import { Controller } from "@nestjs/common";
import { CrudController } from "@/lib/crud";
import { Tool, ToolCreateDto, ToolUpdateDto } from "@/models/tool/tool";
import { ToolService } from "@/modules/tool/tool.service";

@Controller("tools")
export class ToolController extends CrudController(Tool, ToolCreateDto, ToolUpdateDto, { auth: { role: "smith" } }) {
  constructor(protected readonly toolService: ToolService) {
    super();
  }

  get service() {
    return this.toolService;
  }
}
