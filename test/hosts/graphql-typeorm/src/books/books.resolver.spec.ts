import { BooksResolver } from './books.resolver';
import { BooksService } from './books.service';

describe('BooksResolver', () => {
  it('asks the service', async () => {
    const service = { findOne: jest.fn(() => Promise.resolve({ id: '1' })) };
    const resolver = new BooksResolver(service as unknown as BooksService);

    expect(await resolver.findOne('1')).toEqual({ id: '1' });
  });
});
