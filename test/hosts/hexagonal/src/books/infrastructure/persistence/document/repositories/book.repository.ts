import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';

@Injectable()
export class BookDocumentRepository {
  constructor(@InjectModel('Book') private readonly books: Model<unknown>) {}
}
