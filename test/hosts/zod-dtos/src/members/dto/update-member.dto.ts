import { createZodDto } from 'nestjs-zod';
import { createMemberSchema } from './create-member.dto';

export const updateMemberSchema = createMemberSchema.partial();

export class UpdateMemberDto extends createZodDto(updateMemberSchema) {}
