import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { APP_URL } from '../utils/constants';

describe('Books', () => {
  it('lists', async () => {
    const { status } = await request(APP_URL).get('/api/v1/books');
    expect(status).toBe(200);
  });
});
