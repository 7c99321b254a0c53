import { AuthorsResolver } from './authors.resolver';
import { AuthorsService } from './authors.service';

describe('AuthorsResolver', () => {
  it('asks the service', async () => {
    const service = { findOne: jest.fn(() => Promise.resolve({ id: '1' })) };
    const resolver = new AuthorsResolver(service as unknown as AuthorsService);

    expect(await resolver.findOne('1')).toEqual({ id: '1' });
  });
});
