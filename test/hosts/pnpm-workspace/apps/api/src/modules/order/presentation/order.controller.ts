import { Controller, Get } from '@nestjs/common'

import { OrderResponseDto } from '@/modules/order/presentation/order-response.dto'

import type { OrderEntity } from '@workspace/database'

@Controller('orders')
export class OrderController {
  @Get()
  list(orders: OrderEntity[]) {
    return orders.map((order) => OrderResponseDto.fromEntity(order))
  }

  @Get(':id')
  one(order: OrderEntity) {
    return OrderResponseDto.fromEntity(order)
  }
}
