import { Column, Entity } from 'typeorm'
import { RecordedEntity } from '@office/data'

@Entity()
export class Room extends RecordedEntity {
  @Column()
  name: string
}
