import { Module } from '@nestjs/common'

import { OrderModule } from '@/modules/order/order.module'

@Module({ imports: [OrderModule.register({ cached: true })] })
export class AppModule {}
