import { applyDecorators } from '@nestjs/common';
import { IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';

interface FieldOptions {
  required?: boolean;
}

interface StringFieldOptions extends FieldOptions {
  maxLength?: number;
}

export function StringField({ maxLength = 255 }: StringFieldOptions = {}): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(maxLength));
}

export function EnumField(values: () => object, _options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(IsEnum(values()));
}

export function EnumFieldOptional(values: () => object): PropertyDecorator {
  return applyDecorators(IsOptional(), IsEnum(values()));
}

export function NumberFieldOptional(): PropertyDecorator {
  return applyDecorators();
}
