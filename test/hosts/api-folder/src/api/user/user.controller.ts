import { OffsetPaginatedDto } from '@/common/dto/paginated.dto';
import { ApiAuth } from '@/decorators/http.decorators';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateUserReqDto } from './dto/create-user.req.dto';
import { ListUserReqDto } from './dto/list-user.req.dto';
import { UserResDto } from './dto/user.res.dto';
import { UserService } from './user.service';

@ApiTags('users')
@Controller({ path: 'users', version: '1' })
export class UserController {
  constructor(private readonly userService: UserService) {}

  @Post()
  @ApiAuth({ summary: 'Create user' })
  create(@Body() dto: CreateUserReqDto): Promise<UserResDto> {
    return this.userService.create(dto);
  }

  @Get()
  @ApiAuth({ summary: 'List users' })
  list(@Query() dto: ListUserReqDto): Promise<OffsetPaginatedDto<UserResDto>> {
    return this.userService.list(dto);
  }
}
