import { StringField } from '@/decorators/field.decorators';

export class CreateUserReqDto {
  @StringField()
  readonly email: string;

  @StringField()
  readonly name: string;
}
