import {
  Controller,
  Get,
  Inject,
  Module,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Query,
} from '@nestjs/common';
import { Pool } from 'pg';
import { ListOrdersDto } from 'src/bench/list-orders.dto';
import { start } from 'src/bench/start';

const COLUMNS = `id, created, updated, title, total, status, note, quantity, external_number AS "externalNumber",
  placed_at AS "placedAt", gift, customer_id AS "customerId"`;

@Controller('orders')
class OrdersController {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  @Get()
  async list(@Query() { page, limit }: ListOrdersDto) {
    const rows = await this.pool.query(
      `SELECT ${COLUMNS} FROM orders WHERE deleted IS NULL ORDER BY created DESC, id DESC LIMIT $1 OFFSET $2`,
      [limit, (page - 1) * limit],
    );
    const counted = await this.pool.query('SELECT count(*)::int AS total FROM orders WHERE deleted IS NULL');
    const { total } = counted.rows[0];
    return { data: rows.rows, meta: { limit, page, total, pages: Math.ceil(total / limit) } };
  }

  @Get(':id')
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM orders WHERE id = $1 AND deleted IS NULL`,
      [id],
    );
    if (rows.length === 0) {
      throw new NotFoundException();
    }
    return rows[0];
  }
}

@Module({
  controllers: [OrdersController],
  providers: [
    {
      provide: Pool,
      useFactory: () =>
        new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL_SIZE) }),
    },
  ],
})
class ShopModule {}

await start(ShopModule);
