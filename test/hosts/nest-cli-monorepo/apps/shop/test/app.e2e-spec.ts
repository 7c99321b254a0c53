import { Test } from '@nestjs/testing';
import { ShopModule } from './../src/shop.module';

it('starts', async () => {
  await Test.createTestingModule({ imports: [ShopModule] }).compile();
});
