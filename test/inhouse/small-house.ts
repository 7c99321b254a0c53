import type { Plan, PlanEntry } from '../../src/contracts.js';
import { chooseApplication } from '../../src/engine/application-of.js';
import { planFeatureIn } from '../../src/engine/feature-in.js';
import { memoryReader } from '../host/memory-reader.js';

type Files = Readonly<Record<string, string>>;

/** The files of a feature of the house. */
const feature = (one: string, One: string, many: string, Many: string): Files => ({
  [`src/${many}/${one}.entity.ts`]: `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('${many}')
export class ${One} {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  name!: string;
}
`,
  [`src/${many}/${many}.controller.ts`]: `import { Controller, Get } from '@nestjs/common';

@Controller('${many}')
export class ${Many}Controller {
  @Get()
  all(): string[] {
    return [];
  }
}
`,
  [`src/${many}/${many}.module.ts`]: `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ${Many}Controller } from './${many}.controller';
import { ${One} } from './${one}.entity';

@Module({ imports: [TypeOrmModule.forFeature([${One}])], controllers: [${Many}Controller] })
export class ${Many}Module {}
`,
});

/** What registers the features of the house and tells TypeORM of their entities; a case changes some of it. */
const SHELL: Files = {
  'package.json': JSON.stringify({
    name: 'small-house',
    dependencies: {
      '@nestjs/common': '^11.1.0',
      '@nestjs/core': '^11.1.0',
      '@nestjs/typeorm': '^11.0.0',
      'class-transformer': '^0.5.1',
      'class-validator': '^0.14.2',
      typeorm: '^0.3.27',
    },
    devDependencies: { typescript: '^5.9.0' },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'commonjs', strict: true } }),
  '.prettierrc': '{ "singleQuote": true, "printWidth": 110 }',
  'src/main.ts': `import { NestFactory } from '@nestjs/core';

import { AppModule } from './app.module';

void NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  'src/app.module.ts': `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { options } from './database/options';
import { PostsModule } from './posts/posts.module';
import { UsersModule } from './users/users.module';

@Module({ imports: [TypeOrmModule.forRoot(options), PostsModule, UsersModule] })
export class AppModule {}
`,
  'src/database/options.ts': `import type { DataSourceOptions } from 'typeorm';

export const options: DataSourceOptions = {
  type: 'postgres',
  entities: ['dist/**/*.entity.js'],
  migrations: ['dist/database/migrations/*.js'],
};
`,
};

/** A small application on TypeORM with ways of its own. */
export const smallHouse = (changed: Files = {}): Files => ({
  ...SHELL,
  ...feature('post', 'Post', 'posts', 'Posts'),
  ...feature('user', 'User', 'users', 'Users'),
  ...changed,
});

/** Plans orders in it. */
export function orders(files: Files, fields = 'title:string:120'): Promise<Plan> {
  return planFeatureIn(chooseApplication(memoryReader(files)), {
    name: 'orders',
    fields,
    versioned: false,
    register: true,
    now: 1_763_683_200_000,
  });
}

/** What becomes of files that are there: new lines, or what is left to be done by hand. */
export const changes = ({ entries }: Plan): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    entries.flatMap((entry) => (entry.action === 'create' ? [] : [[entry.path, changeOf(entry)] as const])),
  );

function changeOf(entry: Exclude<PlanEntry, { action: 'create' }>): readonly string[] {
  if (entry.action === 'by-hand') {
    return [`by hand: ${entry.reason}`, ...entry.byHand.split('\n')];
  }
  const before = new Set(entry.before.split('\n'));
  return entry.content.split('\n').filter((line) => !before.has(line));
}
