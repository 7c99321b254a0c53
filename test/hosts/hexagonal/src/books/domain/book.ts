import { Exclude, Expose } from 'class-transformer';

export class Book {
  @Expose({ groups: ['admin'] })
  margin: number;

  @Exclude({ toPlainOnly: true })
  secret?: string;
}
