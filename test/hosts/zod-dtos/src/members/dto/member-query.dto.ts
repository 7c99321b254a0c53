import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { pageQuerySchema } from '../../common/page-query';

export const memberQuerySchema = pageQuerySchema.extend({
  email: z.email().optional(),
});

export class MemberQueryDto extends createZodDto(memberQuerySchema) {}
