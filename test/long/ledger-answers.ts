import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from './ledger-layers.js';

/** Answers are made by their constructors, which entities call, and pages by classes with a name for each argument. */
export function byConstructors(root: string): void {
  write(root, {
    'src/common/answer.dto.ts': `
import type { RecordedEntity } from './recorded.entity';

export class AnswerDto {
  id: string;
  recordedAt: Date;

  constructor(entity: RecordedEntity) {
    this.id = entity.id;
    this.recordedAt = entity.recordedAt;
  }
}
`,
    'src/common/answers.ts': `
import type { AnswerDto } from './answer.dto';
import type { RecordedEntity } from './recorded.entity';

type AnswerClass = new (entity: never) => AnswerDto;
const classes = new Map<unknown, AnswerClass>();

export const Answers = (made: AnswerClass): ClassDecorator => (entity) => {
  classes.set(entity, made);
};

export function answerOf(entity: RecordedEntity): AnswerDto {
  const made = classes.get(entity.constructor);
  if (made === undefined) {
    throw new Error('This entity has no answer');
  }
  return new made(entity as never);
}
`,
    'src/common/page-query.dto.ts': `
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class PageQueryDto {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000000)
  page = 1;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}
`,
    'src/common/page.dto.ts': `
import { PageQueryDto } from './page-query.dto';

interface PageMetaParameters {
  pageQuery: PageQueryDto;
  itemCount: number;
}

export class PageMetaDto {
  readonly page: number;
  readonly limit: number;
  readonly itemCount: number;

  constructor({ pageQuery, itemCount }: PageMetaParameters) {
    this.page = pageQuery.page;
    this.limit = pageQuery.limit;
    this.itemCount = itemCount;
  }
}

export class PageDto<T> {
  readonly data: T[];
  readonly meta: PageMetaDto;

  constructor(data: T[], meta: PageMetaDto) {
    this.data = data;
    this.meta = meta;
  }
}
`,
    'src/accounts/dto/account.dto.ts': `
import { AnswerDto } from '../../common/answer.dto';
import type { Account } from '../account.entity';

export class AccountDto extends AnswerDto {
  fullName: string;

  constructor(account: Account) {
    super(account);
    this.fullName = account.fullName;
  }
}
`,
    'src/accounts/accounts.controller.ts': `
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageDto } from '../common/page.dto';
import { PageQueryDto } from '../common/page-query.dto';
import { AccountsService } from './accounts.service';
import { AccountDto } from './dto/account.dto';
import { CreateAccountDto } from './dto/create-account.dto';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accountsService: AccountsService) {}

  @Post()
  create(@Body() dto: CreateAccountDto): Promise<AccountDto> {
    return this.accountsService.create(dto);
  }

  @Get()
  findAll(@Query() query: PageQueryDto): Promise<PageDto<AccountDto>> {
    return this.accountsService.findAll(query);
  }
}
`,
    'src/accounts/accounts.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { SYSTEM } from '../common/actor';
import { PageDto, PageMetaDto } from '../common/page.dto';
import { PageQueryDto } from '../common/page-query.dto';
import { Account } from './account.entity';
import { AccountDto } from './dto/account.dto';
import { CreateAccountDto } from './dto/create-account.dto';

@Injectable()
export class AccountsService {
  constructor(@InjectRepository(Account) private readonly accounts: Repository<Account>) {}

  async create(dto: CreateAccountDto): Promise<AccountDto> {
    const account = await this.accounts.save(this.accounts.create({ ...dto, recordedBy: SYSTEM }));
    return account.toDto();
  }

  async findAll(query: PageQueryDto): Promise<PageDto<AccountDto>> {
    const [accounts, itemCount] = await this.accounts.findAndCount({ take: query.limit });
    return new PageDto(
      accounts.map((account) => account.toDto()),
      new PageMetaDto({ pageQuery: query, itemCount }),
    );
  }
}
`,
  });
  const change = (path: string, changed: (text: string) => string): void =>
    writeFileSync(join(root, path), changed(readFileSync(join(root, path), 'utf8')));
  change('src/common/recorded.entity.ts', (text) =>
    text
      .replace(
        "'typeorm';\n",
        "'typeorm';\nimport type { AnswerDto } from './answer.dto';\nimport { answerOf } from './answers';\n",
      )
      .replace('class RecordedEntity', 'class RecordedEntity<Dto extends AnswerDto = AnswerDto>')
      .replace(/\n}\n$/, '\n\n  toDto(): Dto {\n    return answerOf(this) as Dto;\n  }\n}\n'),
  );
  change('src/accounts/account.entity.ts', (text) =>
    text
      .replace("'typeorm';\n", "'typeorm';\nimport { Answers } from '../common/answers';\n")
      .replace("recorded.entity';\n", "recorded.entity';\nimport { AccountDto } from './dto/account.dto';\n")
      .replace("@Entity('accounts')\n", "@Entity('accounts')\n@Answers(AccountDto)\n")
      .replace('extends RecordedEntity', 'extends RecordedEntity<AccountDto>'),
  );
}
