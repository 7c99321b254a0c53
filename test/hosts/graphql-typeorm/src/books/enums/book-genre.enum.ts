import { registerEnumType } from '@nestjs/graphql';

export enum BookGenre {
  Novel = 'novel',
  Poetry = 'poetry',
}

registerEnumType(BookGenre, { name: 'BookGenre' });
