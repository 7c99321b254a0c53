import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { cities } from '../database/schemas/cities.schema';
import { PaginationQueryDto } from '../common/dto/pagination-query.dto';

@Controller('cities')
export class CitiesController {
  @Get()
  list(@Query() query: PaginationQueryDto): unknown {
    if (query.offset === -1) {
      throw new NotFoundException();
    }
    return cities;
  }
}
