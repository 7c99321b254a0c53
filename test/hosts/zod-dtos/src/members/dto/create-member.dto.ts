import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export const createMemberSchema = z.strictObject({
  fullName: z.string().min(1).max(120),
  email: z.email().max(254),
});

export class CreateMemberDto extends createZodDto(createMemberSchema) {}
