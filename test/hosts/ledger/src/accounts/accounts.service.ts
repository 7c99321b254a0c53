import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { SYSTEM } from '../common/actor';
import { Account } from './account.entity';
import { CreateAccountDto } from './dto/create-account.dto';

@Injectable()
export class AccountsService {
  constructor(@InjectRepository(Account) private readonly accounts: Repository<Account>) {}

  create(dto: CreateAccountDto): Promise<Account> {
    return this.accounts.save(this.accounts.create({ ...dto, recordedBy: SYSTEM }));
  }
}
