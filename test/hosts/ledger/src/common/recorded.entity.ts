import {
  BaseEntity,
  Column,
  CreateDateColumn,
  DeleteDateColumn,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';

export abstract class RecordedEntity extends BaseEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @CreateDateColumn({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'recorded_by', type: 'varchar', length: 60 })
  recordedBy!: string;

  @UpdateDateColumn({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @DeleteDateColumn({ name: 'removed_at', type: 'timestamptz' })
  removedAt!: Date | null;
}
