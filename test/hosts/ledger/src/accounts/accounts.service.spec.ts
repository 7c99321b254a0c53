import { expect, it } from 'vitest';
import { AccountsService } from './accounts.service';

it('is there', () => {
  expect(AccountsService).toBeDefined();
});
