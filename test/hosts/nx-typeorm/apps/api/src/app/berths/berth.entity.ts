import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Berth {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  name!: string;
}
