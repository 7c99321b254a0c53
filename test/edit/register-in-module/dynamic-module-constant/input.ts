import { type DynamicModule, Module } from '@nestjs/common';
import { UsersModule } from './users/users.module.js';

@Module({})
export class AppModule {
  static register(admin: boolean): DynamicModule {
    const imports: DynamicModule['imports'] = [
      UsersModule,
    ];
    if (admin) {
      imports.push(AdminModule);
    }
    return { module: AppModule, imports };
  }
}
