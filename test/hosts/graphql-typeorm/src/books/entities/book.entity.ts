import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  Column,
  CreateDateColumn,
  Entity,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import { Author } from '../../authors/entities/author.entity';
import { BookGenre } from '../enums/book-genre.enum';

@ObjectType()
@Entity('books')
export class Book {
  @Field(() => ID)
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Field()
  @Column()
  title: string;

  @Field(() => BookGenre)
  @Column({ type: 'varchar' })
  genre: BookGenre;

  @Field()
  @CreateDateColumn()
  createdAt: Date;

  @Field()
  @UpdateDateColumn()
  updatedAt: Date;

  @Field(() => ID)
  @Column()
  authorId: string;

  @Field(() => Author)
  @ManyToOne(() => Author, { nullable: false, eager: true })
  author: Author;
}
