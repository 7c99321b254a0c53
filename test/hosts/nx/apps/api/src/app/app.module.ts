import { Module } from '@nestjs/common';

import { AdminModule } from './admin/admin.module';
import { OrderModule } from './order/order.module';
import { TagsModule } from './endpoints/tags/tags.module';

@Module({
  imports: [AdminModule, OrderModule, TagsModule]
})
export class AppModule {}
