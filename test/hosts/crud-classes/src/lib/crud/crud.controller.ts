import { Body, Get, Param, Patch, Post, Type } from "@nestjs/common";
import { ApiCreatedResponse, ApiOkResponse } from "@nestjs/swagger";
import { DeepPartial } from "typeorm";
import { BaseEntity } from "@/lib/crud/base.entity";
import { CrudService } from "@/lib/crud/crud.service";

export interface CrudOptions {
  readonly auth?: { readonly role: string };
}

export function CrudController<
  Row extends BaseEntity,
  Create extends DeepPartial<Row>,
  Update extends DeepPartial<Row>,
>(row: Type<Row>, create: Type<Create>, update: Type<Update>, _options: CrudOptions = {}) {
  abstract class Crud {
    abstract get service(): CrudService<Row, Create, Update>;

    @ApiCreatedResponse({ type: row })
    @Post()
    create(@Body() dto: Create): Promise<Row> {
      return this.service.create(dto);
    }

    @ApiOkResponse({ type: row })
    @Get(":id")
    read(@Param("id") id: string): Promise<Row> {
      return this.service.read(id);
    }

    @ApiOkResponse({ type: row })
    @Patch(":id")
    update(@Param("id") id: string, @Body() dto: Update): Promise<Row> {
      return this.service.update(id, dto);
    }
  }
  Reflect.defineMetadata("design:paramtypes", [create], Crud.prototype, "create");
  Reflect.defineMetadata("design:paramtypes", [String, update], Crud.prototype, "update");
  return Crud;
}
