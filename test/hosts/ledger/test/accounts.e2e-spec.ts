import { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from '../src/app.module';

describe('Accounts', () => {
  let app: INestApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
    app = module.createNestApplication();
    await app.init();
  });

  afterAll(() => app.close());

  it('opens an account', async () => {
    const response = await request(app.getHttpServer())
      .post('/accounts')
      .send({ fullName: 'Ada Lovelace' })
      .expect(201);

    expect(response.body).toMatchObject({ fullName: 'Ada Lovelace' });
  });
});
