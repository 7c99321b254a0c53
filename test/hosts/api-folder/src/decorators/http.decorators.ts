import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';

interface AuthOptions {
  summary?: string;
}

export const ApiAuth = (_options?: AuthOptions): MethodDecorator => applyDecorators(ApiBearerAuth());
