import { CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm'

@Entity()
export class OrderEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @CreateDateColumn()
  createdAt!: Date
}
