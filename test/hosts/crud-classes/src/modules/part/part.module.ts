import { Module } from "@nestjs/common";
import { TypeOrmModule } from "@nestjs/typeorm";
import { Part } from "@/models/part/part";
import { DbModule } from "@/modules/_db/db.module";
import { PartController } from "@/modules/part/part.controller";
import { PartService } from "@/modules/part/part.service";

@Module({
  imports: [DbModule, TypeOrmModule.forFeature([Part])],
  controllers: [PartController],
  providers: [PartService],
  exports: [PartService],
})
export class PartModule {}
