import { Controller, DefaultValuePipe, Get, ParseIntPipe, Query, UseGuards } from '@nestjs/common';
import { Observable, of } from 'rxjs';
import { PostSchema } from '../database/post.model';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';

@Controller({ path: 'posts' })
export class PostController {
  @Get()
  @UseGuards(JwtAuthGuard)
  list(
    @Query('limit', new DefaultValuePipe(10), ParseIntPipe) limit: number,
    @Query('skip', new DefaultValuePipe(0), ParseIntPipe) skip: number,
  ): Observable<unknown> {
    return of([PostSchema, limit, skip]);
  }

  @Get(':id')
  @UseGuards(JwtAuthGuard)
  one(): Observable<unknown> {
    return of(undefined);
  }
}
