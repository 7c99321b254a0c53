import { Controller, Get } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Berth } from './berth.entity';

@Controller('berths')
export class BerthsController {
  constructor(@InjectRepository(Berth) private readonly berths: Repository<Berth>) {}

  @Get()
  list(): Promise<Berth[]> {
    return this.berths.find();
  }
}
