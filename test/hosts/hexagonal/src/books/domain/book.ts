import { ApiProperty } from '@nestjs/swagger';
import { Exclude, Expose } from 'class-transformer';

export class Book {
  @ApiProperty()
  id: number;

  @ApiProperty()
  title: string;

  @Expose({ groups: ['admin'] })
  margin: number;

  @Exclude({ toPlainOnly: true })
  secret?: string;
}
