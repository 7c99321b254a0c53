import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { PageOptionsDto } from '../../common/dto/page-options.dto.ts';
import type { PageDto } from '../../common/dto/page.dto.ts';
import { Auth } from '../../decorators.ts';
import type { PostDto } from './dtos/post.dto.ts';
import { PostsService } from './posts.service.ts';

@Controller('posts')
@ApiTags('posts')
export class PostsController {
  constructor(private readonly posts: PostsService) {}

  @Get()
  @Auth(['USER'])
  list(@Query() _options: PageOptionsDto): Promise<PageDto<PostDto>> {
    return this.posts.list();
  }

  @Get(':id')
  @Auth(['USER'])
  async one(): Promise<PostDto> {
    const found = await this.posts.find();

    return found.toDto();
  }
}
