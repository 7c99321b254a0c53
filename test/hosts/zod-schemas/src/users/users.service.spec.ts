import { expect, it } from 'vitest';
import { UsersService } from './users.service';

it('is there', () => {
  expect(UsersService).toBeDefined();
});
