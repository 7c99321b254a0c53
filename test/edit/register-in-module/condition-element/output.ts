import { Module } from '@nestjs/common';
import { AdminModule } from './admin/admin.module.js';
import { SiteModule } from './site/site.module.js';
import { UsersModule } from './users/users.module.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [
    UsersModule,
    process.env.ADMIN ? AdminModule : SiteModule,
    OrdersModule,
  ],
})
export class AppModule {}
