import { DynamicModule, Module, Provider } from "@nestjs/common";
import { APP_GUARD } from "@nestjs/core";
import { ThrottlerGuard, ThrottlerModule } from "@nestjs/throttler";
import { DbModule } from "@/modules/_db/db.module";
import { CategoryModule } from "@/modules/category/category.module";
import { PostModule } from "@/modules/post/post.module";

const modules: DynamicModule[] = [];
const providers: Provider[] = [];

if (process.env.LIMITED === "yes") {
  modules.push(ThrottlerModule.forRoot([]));
  providers.push({ provide: APP_GUARD, useClass: ThrottlerGuard });
}

@Module({
  imports: [
    ...modules,
    DbModule,
    CategoryModule,
    PostModule
  ],
  providers: [...providers],
})
export class AppModule {}
