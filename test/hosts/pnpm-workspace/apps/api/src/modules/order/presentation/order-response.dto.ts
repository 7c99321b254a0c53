import type { OrderEntity } from '@workspace/database'

export class OrderResponseDto {
  id!: string

  static fromEntity(entity: OrderEntity): OrderResponseDto {
    return Object.assign(new OrderResponseDto(), { id: entity.id })
  }
}
