import { IsBase64, Length } from 'class-validator';

class Environment { a = 1;

  /** Encrypts what is stored: 32 bytes, base64. */
  @IsBase64()
  @Length(44, 44, {
    message: "is not 32 bytes",
  })
  ENCRYPTION_KEY!: string;
}
