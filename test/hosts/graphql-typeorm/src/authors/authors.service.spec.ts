import { NotFoundException } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { getRepositoryToken } from '@nestjs/typeorm';
import { Author } from './entities/author.entity';
import { AuthorsService } from './authors.service';

describe('AuthorsService', () => {
  it('refuses an id that nobody has', async () => {
    const repository = { findOneBy: jest.fn(() => Promise.resolve(null)) };
    const module = await Test.createTestingModule({
      providers: [
        AuthorsService,
        { provide: getRepositoryToken(Author), useValue: repository },
      ],
    }).compile();

    await expect(module.get(AuthorsService).findOne('1')).rejects.toThrow(
      NotFoundException,
    );
  });
});
