export class AbstractDto {
  id!: string;
}
