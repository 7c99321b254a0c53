import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Texts of a house by their paths. */
type Texts = Readonly<Record<string, string>>;

export function write(root: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const service = (repository: string, path: string): string => `
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../common/actor';
import { Account } from './account.entity';
import { CreateAccountDto } from './dto/create-account.dto';
import { ${repository} } from '${path}';

@Injectable()
export class AccountsService {
  constructor(private readonly accounts: ${repository}) {}

  create(dto: CreateAccountDto): Promise<Account> {
    return this.accounts.add({ ...dto, recordedBy: SYSTEM });
  }
}
`;

const moduleOf = (repository: string, from: string): string => `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { ${repository} } from '${from}';

@Module({
  imports: [TypeOrmModule.forFeature([Account])],
  controllers: [AccountsController],
  providers: [AccountsService, ${repository}],
})
export class AccountsModule {}
`;

/** The house's queries go to a class that holds a repository of TypeORM. */
export function inRepositories(root: string): void {
  write(root, {
    'src/accounts/accounts.repository.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DeepPartial, Repository } from 'typeorm';
import { Account } from './account.entity';

@Injectable()
export class AccountsRepository {
  constructor(@InjectRepository(Account) private readonly accounts: Repository<Account>) {}

  add(values: DeepPartial<Account>): Promise<Account> {
    return this.accounts.save(this.accounts.create(values));
  }

  getById(id: string): Promise<Account | null> {
    return this.accounts.findOneBy({ id });
  }
}
`,
    'src/accounts/accounts.service.ts': service('AccountsRepository', './accounts.repository'),
    'src/accounts/accounts.module.ts': moduleOf('AccountsRepository', './accounts.repository'),
  });
}

/** The house's queries go to a class that is a repository of TypeORM. */
export function inCustomRepositories(root: string): void {
  write(root, {
    'src/accounts/account.repository.ts': `
import { Injectable } from '@nestjs/common';
import { DataSource, DeepPartial, Repository } from 'typeorm';
import { Account } from './account.entity';

@Injectable()
export class AccountRepository extends Repository<Account> {
  constructor(dataSource: DataSource) {
    super(Account, dataSource.createEntityManager());
  }

  add(values: DeepPartial<Account>): Promise<Account> {
    return this.save(this.create(values));
  }
}
`,
    'src/accounts/accounts.service.ts': service('AccountRepository', './account.repository'),
    'src/accounts/accounts.module.ts': moduleOf('AccountRepository', './account.repository'),
  });
}

/** Services know domain objects and an abstract class, which a module within the feature provides. */
export function behindPorts(root: string): void {
  rmSync(join(root, 'src/accounts/account.entity.ts'));
  write(root, {
    'src/accounts/domain/account.ts': `
export class Account {
  id!: string;
  fullName!: string;
}
`,
    'src/accounts/ports/account.store.ts': `
import { Account } from '../domain/account';

export abstract class AccountStore {
  abstract add(values: Partial<Account>): Promise<Account>;
}
`,
    'src/accounts/persistence/account.entity.ts': `
import { Column, Entity } from 'typeorm';
import { RecordedEntity } from '../../common/recorded.entity';

@Entity('accounts')
export class AccountEntity extends RecordedEntity {
  @Column({ name: 'full_name', type: 'varchar', length: 120 })
  fullName!: string;
}
`,
    'src/accounts/persistence/account.mapper.ts': `
import { Account } from '../domain/account';
import { AccountEntity } from './account.entity';

export class AccountMapper {
  static fromRow(row: AccountEntity): Account {
    return Object.assign(new Account(), { id: row.id, fullName: row.fullName });
  }

  static toRow(account: Account): AccountEntity {
    return Object.assign(new AccountEntity(), account);
  }
}
`,
    'src/accounts/persistence/typeorm-account.store.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { SYSTEM } from '../../common/actor';
import { Account } from '../domain/account';
import { AccountStore } from '../ports/account.store';
import { AccountEntity } from './account.entity';
import { AccountMapper } from './account.mapper';

@Injectable()
export class TypeormAccountStore implements AccountStore {
  constructor(@InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>) {}

  async add(values: Account): Promise<Account> {
    const row = this.accounts.create({ ...AccountMapper.toRow(values), recordedBy: SYSTEM });
    return AccountMapper.fromRow(await this.accounts.save(row));
  }
}
`,
    'src/accounts/persistence/account-persistence.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountStore } from '../ports/account.store';
import { AccountEntity } from './account.entity';
import { TypeormAccountStore } from './typeorm-account.store';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  providers: [{ provide: AccountStore, useClass: TypeormAccountStore }],
  exports: [AccountStore],
})
export class AccountPersistenceModule {}
`,
    'src/accounts/accounts.service.ts': `
import { Injectable } from '@nestjs/common';
import { Account } from './domain/account';
import { CreateAccountDto } from './dto/create-account.dto';
import { AccountStore } from './ports/account.store';

@Injectable()
export class AccountsService {
  constructor(private readonly accounts: AccountStore) {}

  create(dto: CreateAccountDto): Promise<Account> {
    return this.accounts.add(dto);
  }
}
`,
    'src/accounts/accounts.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountsService } from './accounts.service';
import { Account } from './domain/account';
import { CreateAccountDto } from './dto/create-account.dto';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accountsService: AccountsService) {}

  @Post()
  create(@Body() dto: CreateAccountDto): Promise<Account> {
    return this.accountsService.create(dto);
  }
}
`,
    'src/accounts/accounts.module.ts': `
import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { AccountPersistenceModule } from './persistence/account-persistence.module';

@Module({
  imports: [AccountPersistenceModule],
  controllers: [AccountsController],
  providers: [AccountsService],
})
export class AccountsModule {}
`,
  });
}

/** The same with interfaces, which are injected by tokens, and without modules of their own. */
export function behindTokens(root: string): void {
  behindPorts(root);
  rmSync(join(root, 'src/accounts/persistence/account-persistence.module.ts'));
  const change = (path: string, edit: (text: string) => string): void => {
    const file = join(root, 'src/accounts', path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  write(root, {
    'src/accounts/ports/account.store.ts': `
import { Account } from '../domain/account';

export const ACCOUNT_STORE = Symbol('ACCOUNT_STORE');

export interface IAccountStore {
  add(values: Partial<Account>): Promise<Account>;
}
`,
    'src/accounts/accounts.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { AccountEntity } from './persistence/account.entity';
import { TypeormAccountStore } from './persistence/typeorm-account.store';
import { ACCOUNT_STORE } from './ports/account.store';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  controllers: [AccountsController],
  providers: [AccountsService, { provide: ACCOUNT_STORE, useClass: TypeormAccountStore }],
})
export class AccountsModule {}
`,
  });
  change('persistence/typeorm-account.store.ts', (text) =>
    text
      .replace('import { AccountStore }', 'import { IAccountStore }')
      .replace('implements AccountStore', 'implements IAccountStore'),
  );
  change('accounts.service.ts', (text) =>
    text
      .replace('import { Injectable }', 'import { Inject, Injectable }')
      .replace('import { AccountStore }', 'import { ACCOUNT_STORE, IAccountStore }')
      .replace(
        'private readonly accounts: AccountStore',
        '@Inject(ACCOUNT_STORE) private readonly accounts: IAccountStore',
      ),
  );
}
