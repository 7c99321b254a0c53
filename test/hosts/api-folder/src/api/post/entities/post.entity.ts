import { Uuid } from '@/common/uuid';
import { AbstractEntity } from '@/database/entities/abstract.entity';
import { Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('post')
export class PostEntity extends AbstractEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: Uuid;
}
