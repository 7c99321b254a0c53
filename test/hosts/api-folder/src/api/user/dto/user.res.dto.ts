import { StringField } from '@/decorators/field.decorators';

export class UserResDto {
  @StringField()
  email: string;
}
