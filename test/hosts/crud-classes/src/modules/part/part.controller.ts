import { Controller, Get as Read } from "@nestjs/common";
import { CrudController } from "@/lib/crud";
import { Part, PartCreateDto, PartUpdateDto } from "@/models/part/part";
import { PartService } from "@/modules/part/part.service";

@Controller("parts")
export class PartController extends CrudController(Part, PartCreateDto, PartUpdateDto) {
  constructor(protected readonly partService: PartService) {
    super();
  }

  get service() {
    return this.partService;
  }

  // What the storekeeper asks for each morning.
  @Read("scarce")
  scarce(): string[] {
    return [];
  }
}
