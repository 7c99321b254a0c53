import { Module } from '@nestjs/common'

import { OrderController } from '@/modules/order/presentation/order.controller'

import type { DynamicModule } from '@nestjs/common'

@Module({ controllers: [OrderController] })
export class OrderModule {
  static register(_options: { cached: boolean }): DynamicModule {
    return { module: OrderModule }
  }
}
