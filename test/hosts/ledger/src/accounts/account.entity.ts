import { Column, Entity } from 'typeorm';
import { RecordedEntity } from '../common/recorded.entity';

@Entity('accounts')
export class Account extends RecordedEntity {
  @Column({ name: 'full_name', type: 'varchar', length: 120 })
  fullName!: string;
}
