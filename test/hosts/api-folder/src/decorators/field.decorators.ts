import { applyDecorators } from '@nestjs/common';
import { IsString } from 'class-validator';

export function StringField(): PropertyDecorator {
  return applyDecorators(IsString());
}

export function NumberFieldOptional(): PropertyDecorator {
  return applyDecorators();
}
