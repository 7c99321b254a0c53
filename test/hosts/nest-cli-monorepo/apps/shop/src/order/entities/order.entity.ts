import { BaseEntity } from '@app/data';
import { Column, Entity } from 'typeorm';

@Entity()
export class Order extends BaseEntity {
  @Column()
  title: string;
}
