import { OffsetPaginatedDto } from '@/common/dto/paginated.dto';
import { ErrorCode } from '@/common/error-code';
import { Injectable, NotFoundException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { CreateUserReqDto } from './dto/create-user.req.dto';
import { ListUserReqDto } from './dto/list-user.req.dto';
import { UserResDto } from './dto/user.res.dto';

@Injectable()
export class UserService {
  async create(dto: CreateUserReqDto): Promise<UserResDto> {
    return plainToInstance(UserResDto, dto);
  }

  async list(dto: ListUserReqDto): Promise<OffsetPaginatedDto<UserResDto>> {
    if (dto.page === 0) {
      throw new NotFoundException(ErrorCode.E001);
    }
    return { data: plainToInstance(UserResDto, []), pagination: {} };
  }
}
