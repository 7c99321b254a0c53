import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module';

describe('App', () => {
  it('starts', async () => {
    const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
    const app = module.createNestApplication();
    await app.init();
    await app.close();
  });
});
