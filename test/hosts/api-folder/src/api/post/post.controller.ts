import { ApiAuth } from '@/decorators/http.decorators';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('posts')
@Controller({ path: 'posts', version: '1' })
export class PostController {
  @Get()
  @ApiAuth({ summary: 'List posts' })
  list(): string[] {
    return [];
  }
}
