import { Body, Controller, Post } from '@nestjs/common';
import { OrderMapper } from 'src/mapping/order.mapper';
import { CreateOrderDto } from 'src/modules/order/dto/create-order.dto';

@Controller('orders')
export class OrderController {
	@Post()
	create(@Body() dto: CreateOrderDto) {
		return OrderMapper.toDto(dto);
	}

	@Post('twice')
	twice(@Body() dto: CreateOrderDto) {
		return [OrderMapper.toDto(dto)];
	}
}
