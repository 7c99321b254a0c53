import { Uuid } from '@/common/uuid';
import { AbstractEntity } from '@/database/entities/abstract.entity';
import { Column, DeleteDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('user')
export class UserEntity extends AbstractEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: Uuid;

  @Column()
  email!: string;

  @DeleteDateColumn({ name: 'deleted_at' })
  deletedAt: Date;
}
