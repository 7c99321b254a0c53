import { Controller, Get, Module, NotFoundException, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { type Repository } from 'typeorm';
import { ListOrdersDto } from 'src/bench/list-orders.dto';
import { start } from 'src/bench/start';
import { Order } from 'src/bench/typeorm/order';

@Controller('orders')
class OrdersController {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  @Get()
  async list(@Query() { page, limit }: ListOrdersDto) {
    const [data, total] = await this.orders.findAndCount({
      order: { created: 'DESC' },
      skip: (page - 1) * limit,
      take: limit,
    });
    return { data, meta: { limit, page, total, pages: Math.ceil(total / limit) } };
  }

  @Get(':id')
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const order = await this.orders.findOneBy({ id });
    if (order === null) {
      throw new NotFoundException();
    }
    return order;
  }
}

@Module({ imports: [TypeOrmModule.forFeature([Order])], controllers: [OrdersController] })
class ShopModule {}

await start(ShopModule);
