import { Controller, Get } from '@nestjs/common'
import { Room } from './entities/room.entity'
import { RoomsService } from './rooms.service'

@Controller('rooms')
export class RoomsController {
  constructor(private readonly rooms: RoomsService) {}

  @Get()
  list(): Promise<Room[]> {
    return this.rooms.list()
  }
}
