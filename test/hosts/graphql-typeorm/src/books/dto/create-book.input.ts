import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { BookGenre } from '../enums/book-genre.enum';

@InputType()
export class CreateBookInput {
  @Field()
  @IsString()
  @IsNotEmpty()
  title: string;

  @Field(() => BookGenre)
  @IsEnum(BookGenre)
  genre: BookGenre;

  @Field(() => ID)
  @IsUUID()
  authorId: string;
}
