import { PrismaService } from '@acme/api/services/prisma.service';
import { CreateOrderDto } from '@acme/common/dtos';

import { Body, Controller, Post } from '@nestjs/common';

@Controller('order')
export class OrderController {
  public constructor(private readonly prismaService: PrismaService) {}

  @Post()
  public create(@Body() data: CreateOrderDto) {
    return this.prismaService.order.create({ data });
  }
}
