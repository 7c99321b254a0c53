import { IsBase64, Length } from 'class-validator';

export default class Environment {
  /** Encrypts what is stored: 32 bytes, base64. */
  @IsBase64()
  @Length(44, 44, {
    message: "is not 32 bytes",
  })
  ENCRYPTION_KEY!: string;
}

foo();
