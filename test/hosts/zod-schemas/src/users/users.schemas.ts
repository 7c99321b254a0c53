import { z } from 'zod/v3';

export const CreateUserSchema = z.object({
  email: z.string().email().max(254),
});
export type CreateUserInput = z.infer<typeof CreateUserSchema>;

export const UpdateUserSchema = CreateUserSchema.partial();
export type UpdateUserInput = z.infer<typeof UpdateUserSchema>;
