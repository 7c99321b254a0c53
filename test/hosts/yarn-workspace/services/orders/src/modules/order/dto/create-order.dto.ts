import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class CreateOrderDto extends createZodDto(z.object({ title: z.string() })) {}
