import { NotFoundException } from "@nestjs/common";
import { DeepPartial, FindOptionsWhere, Repository } from "typeorm";
import { BaseEntity } from "@/lib/crud/base.entity";

export abstract class CrudService<
  Row extends BaseEntity,
  Create extends DeepPartial<Row>,
  Update extends DeepPartial<Row>,
> {
  protected constructor(
    private readonly what: string,
    private readonly rows: Repository<Row>,
  ) {}

  create(dto: Create): Promise<Row> {
    return this.rows.save(this.rows.create(dto));
  }

  async read(id: string): Promise<Row> {
    const row = await this.rows.findOneBy({ id } as FindOptionsWhere<Row>);
    if (row === null) {
      throw new NotFoundException(`${this.what} ${id}`);
    }
    return row;
  }

  async update(id: string, dto: Update): Promise<Row> {
    return this.rows.save(this.rows.merge(await this.read(id), dto));
  }
}
