import { Injectable } from '@nestjs/common';

import type { PageDto } from '../../common/dto/page.dto.ts';
import type { PostDto } from './dtos/post.dto.ts';
import { PostNotFoundException } from './exceptions/post-not-found.exception.ts';
import type { PostEntity } from './post.entity.ts';

@Injectable()
export class PostsService {
  async find(): Promise<PostEntity> {
    throw new PostNotFoundException();
  }

  async list(): Promise<PageDto<PostDto>> {
    const found = await this.find();

    return { data: [found.toDto()], meta: { page: 1, take: 1 } };
  }
}
