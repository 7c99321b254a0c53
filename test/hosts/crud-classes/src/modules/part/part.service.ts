import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { CrudService } from "@/lib/crud";
import { Part, PartCreateDto, PartUpdateDto } from "@/models/part/part";

@Injectable()
export class PartService extends CrudService<Part, PartCreateDto, PartUpdateDto> {
  constructor(@InjectRepository(Part) protected readonly partRepository: Repository<Part>) {
    super("Part", partRepository);
  }
}
