import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { CrudService } from "@/lib/crud";
import { Tool, ToolCreateDto, ToolUpdateDto } from "@/models/tool/tool";

@Injectable()
export class ToolService extends CrudService<Tool, ToolCreateDto, ToolUpdateDto> {
  constructor(@InjectRepository(Tool) protected readonly toolRepository: Repository<Tool>) {
    super("Tool", toolRepository);
  }
}
