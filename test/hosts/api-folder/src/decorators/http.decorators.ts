import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';

export const ApiAuth = (_options?: object): MethodDecorator => applyDecorators(ApiBearerAuth());
