import { NotFoundException } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { getRepositoryToken } from '@nestjs/typeorm';
import { Book } from './entities/book.entity';
import { BooksService } from './books.service';

describe('BooksService', () => {
  it('refuses an id that nobody has', async () => {
    const repository = { findOneBy: jest.fn(() => Promise.resolve(null)) };
    const module = await Test.createTestingModule({
      providers: [
        BooksService,
        { provide: getRepositoryToken(Book), useValue: repository },
      ],
    }).compile();

    await expect(module.get(BooksService).findOne('1')).rejects.toThrow(
      NotFoundException,
    );
  });
});
