import { Module } from "@nestjs/common";
import { TypeOrmModule } from "@nestjs/typeorm";
import { Tool } from "@/models/tool/tool";
import { DbModule } from "@/modules/_db/db.module";
import { ToolController } from "@/modules/tool/tool.controller";
import { ToolService } from "@/modules/tool/tool.service";

@Module({
  imports: [DbModule, TypeOrmModule.forFeature([Tool])],
  controllers: [ToolController],
  providers: [ToolService],
  exports: [ToolService],
})
export class ToolModule {}
