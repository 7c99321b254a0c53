import { Module } from '@nestjs/common';
import { AdminModule } from './admin/admin.module.js';
import { SiteModule } from './site/site.module.js';
import { UsersModule } from './users/users.module.js';

@Module({
  imports: [
    UsersModule,
    process.env.ADMIN ? AdminModule : SiteModule,
  ],
})
export class AppModule {}
