import { OffsetPaginatedDto } from '@/common/dto/paginated.dto';
import { ErrorCode } from '@/common/error-code';
import { SYSTEM_USER } from '@/common/system-user';
import { Injectable, NotFoundException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { CreateUserReqDto } from './dto/create-user.req.dto';
import { ListUserReqDto } from './dto/list-user.req.dto';
import { UserResDto } from './dto/user.res.dto';
import { UserEntity } from './entities/user.entity';

@Injectable()
export class UserService {
  async create(dto: CreateUserReqDto): Promise<UserResDto> {
    const user = Object.assign(new UserEntity(), { ...dto, createdBy: SYSTEM_USER });
    return plainToInstance(UserResDto, await user.save());
  }

  async list(dto: ListUserReqDto): Promise<OffsetPaginatedDto<UserResDto>> {
    if (dto.page === 0) {
      throw new NotFoundException(ErrorCode.E001);
    }
    return { data: plainToInstance(UserResDto, []), pagination: {} };
  }
}
