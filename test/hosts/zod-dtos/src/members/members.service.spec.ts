import { expect, it } from 'vitest';
import { MembersService } from './members.service';

it('is there', () => {
  expect(MembersService).toBeDefined();
});
