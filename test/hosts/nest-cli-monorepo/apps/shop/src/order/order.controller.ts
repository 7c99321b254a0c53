import { Controller, Get } from '@nestjs/common';
import { Order } from './entities/order.entity';

@Controller('orders')
export class OrderController {
  @Get()
  list(): Order[] {
    return [];
  }
}
