import {
  Column,
  CreateDateColumn,
  DeleteDateColumn,
  Entity,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';

/** The table that the generated service has made, as one maps it by hand. */
@Entity('orders')
export class Order {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  created!: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  updated!: Date;

  @DeleteDateColumn({ type: 'timestamptz', precision: 3, select: false })
  deleted!: Date | null;

  @Column({ length: 120 })
  title!: string;

  @Column('numeric', { precision: 12, scale: 2 })
  total!: string;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  quantity!: number;

  @Column('bigint', { name: 'external_number', nullable: true })
  externalNumber!: string | null;

  @Column({ name: 'placed_at', type: 'timestamptz', precision: 3 })
  placedAt!: Date;

  @Column('boolean')
  gift!: boolean;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;
}
