import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export const memberResponseSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  fullName: z.string(),
  email: z.string(),
});

export class MemberResponseDto extends createZodDto(memberResponseSchema) {}
