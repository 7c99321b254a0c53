import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { DataModule } from '@office/data'
import { RoomsModule } from './rooms/rooms.module'

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, autoLoadEntities: true }),
    DataModule,
    RoomsModule,
  ],
})
export class AdminApiModule {}
