import { TagModule } from "@modules/tag/tag.module";
import { Module } from "@nestjs/common";

@Module({ imports: [TagModule] })
export class SharedModule {}
