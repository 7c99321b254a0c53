import { IsString } from 'class-validator';

export class Environment {
  @IsString()
  ENCRYPTION_KEY!: string;
}
