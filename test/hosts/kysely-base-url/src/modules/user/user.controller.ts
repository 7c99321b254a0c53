import { Controller, Get } from '@nestjs/common';
import { UserMissing } from 'modules/user/errors/user-missing';
import { BaseException } from 'common/errors';
import { Clock } from 'common/clock';

@Controller('users')
export class UserController {
  constructor(private readonly clock: Clock) {}

  @Get()
  list(): BaseException {
    throw new UserMissing();
  }
}
