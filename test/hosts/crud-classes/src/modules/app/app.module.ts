import { Module } from "@nestjs/common";
import { DbModule } from "@/modules/_db/db.module";
import { PartModule } from "@/modules/part/part.module";
import { ToolModule } from "@/modules/tool/tool.module";

@Module({
  imports: [
    DbModule,
    PartModule,
    ToolModule
  ],
})
export class AppModule {}
