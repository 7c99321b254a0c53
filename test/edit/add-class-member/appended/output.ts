import { IsBase64, IsString, Length } from 'class-validator';

export class Environment {
  @IsString()
  DATABASE_URL!: string;

  /** Encrypts what is stored: 32 bytes, base64. */
  @IsBase64()
  @Length(44, 44, {
    message: "is not 32 bytes",
  })
  ENCRYPTION_KEY!: string;
}
